"""A token endpoint of Authlib on a free port of loopback: RFC 7523 2.1 without client authentication, Basic,
a platform's JWT as the client's proof (RFC 7523 2.2), token exchange (RFC 8693), and an API that wants its tokens.

Its words: the file of the public key that verifies assertions, and the seconds that its clock is ahead.
Says its port; GET /requests tells what came.
"""

import sys
import time

from authlib.integrations.flask_oauth2 import AuthorizationServer
from authlib.jose import jwt
from authlib.jose.errors import JoseError
from authlib.oauth2.rfc6749 import ClientMixin
from authlib.oauth2.rfc6749.errors import InvalidClientError, InvalidGrantError
from authlib.oauth2.rfc6749.grants import BaseGrant, ClientCredentialsGrant, TokenEndpointMixin
from authlib.oauth2.rfc7523 import JWTBearerClientAssertion, JWTBearerGrant
from flask import Flask, jsonify, request
from werkzeug.serving import WSGIRequestHandler, make_server

with open(sys.argv[1], encoding="ascii") as file:
    PUBLIC_KEY = file.read()

AHEAD = int(sys.argv[2])
real_time = time.time
time.time = lambda: real_time() + AHEAD


class Client(ClientMixin):
    def __init__(self, client_id, secret, method="client_secret_basic", subject=None):
        self.client_id = client_id
        self.secret = secret
        self.method = method
        self.subject = subject

    def get_client_id(self):
        return self.client_id

    def get_allowed_scope(self, scope):
        return scope

    def check_client_secret(self, client_secret):
        return client_secret == self.secret

    def check_endpoint_auth_method(self, method, endpoint):
        return method == self.method

    def check_grant_type(self, grant_type):
        return True


CLIENTS = {
    "machine-1": Client("machine-1", None),
    "basic-1": Client("basic-1", "b+sic/s%cret~0123456789"),
    "orders": Client("orders", None, "none"),
    "deploy": Client("deploy", None, "none"),
    "billing": Client("billing", None, "federated", "spiffe://example.org/billing"),
    "vault": Client("vault", None, "federated", "system:serviceaccount:shop:orders"),
}
# Whose assertions may be a grant.
ISSUERS = {**CLIENTS, "https://token.actions.example": CLIENTS["deploy"]}


class JwtBearer(JWTBearerGrant):
    def resolve_issuer_client(self, issuer):
        return ISSUERS.get(issuer)

    def resolve_client_key(self, client, headers, payload):
        return PUBLIC_KEY

    def authenticate_user(self, subject):
        return subject

    def has_granted_permission(self, client, user):
        return True


class Federated(JWTBearerClientAssertion):
    """The subject of the client's federated credential, whoever signed for it; each JWT once."""

    CLIENT_AUTH_METHOD = "federated"
    used = set()

    def create_resolve_key_func(self, query_client, request):
        def resolve_key(headers, payload):
            client = query_client(request.form.get("client_id"))
            if not client or client.subject is None or payload["sub"] != client.subject:
                raise InvalidClientError()
            request.client = client
            return PUBLIC_KEY

        return resolve_key

    def create_claims_options(self):
        essential = {"essential": True}
        return {"sub": essential, "exp": essential, "aud": {**essential, "value": self.token_url}}

    def process_assertion_claims(self, assertion, resolve_key):
        claims = super().process_assertion_claims(assertion, resolve_key)
        if "jti" in claims and claims["jti"] in self.used:
            raise InvalidClientError()
        self.used.add(claims.get("jti"))


class TokenExchange(BaseGrant, TokenEndpointMixin):
    GRANT_TYPE = "urn:ietf:params:oauth:grant-type:token-exchange"
    TOKEN_ENDPOINT_AUTH_METHODS = ["none"]

    def validate_token_request(self):
        self.request.client = self.authenticate_token_endpoint_client()
        form = self.request.form
        if form.get("subject_token_type") != "urn:ietf:params:oauth:token-type:jwt":
            raise InvalidGrantError("only a JWT is exchanged")
        try:
            jwt.decode(form["subject_token"], PUBLIC_KEY).validate()
        except JoseError as error:
            raise InvalidGrantError(error.description or error.error)

    def create_token_response(self):
        token = self.generate_token(user="machine", grant_type=self.GRANT_TYPE, include_refresh_token=False)
        self.save_token(token)
        token["issued_token_type"] = "urn:ietf:params:oauth:token-type:access_token"
        return 200, token, self.TOKEN_RESPONSE_HEADER


class Quiet(WSGIRequestHandler):
    def log(self, type, message, *args):
        pass


seen = []
app = Flask(__name__)
given = set()
server = AuthorizationServer(
    app, query_client=CLIENTS.get, save_token=lambda token, request: given.add(token["access_token"])
)
server.register_grant(JwtBearer)
server.register_grant(TokenExchange)


@app.post("/token")
def token():
    told = {"form": sorted(request.form), "basic": "Authorization" in request.headers}
    response = server.create_token_response()
    seen.append({**told, "status": response.status_code})
    return response


@app.get("/.well-known/oauth-authorization-server")
def metadata():
    issuer = request.host_url.rstrip("/")
    return jsonify(issuer=issuer, token_endpoint=issuer + "/token")


@app.get("/orders")
def orders():
    scheme, _, shown = request.headers.get("Authorization", "").partition(" ")
    return (jsonify(orders=[]), 200) if scheme == "Bearer" and shown in given else (jsonify(), 401)


@app.get("/requests")
def requests():
    return jsonify(seen)


class FederatedClientCredentials(ClientCredentialsGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = ["client_secret_basic", "federated"]


listener = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
server.register_client_auth_method("federated", Federated(f"http://127.0.0.1:{listener.port}"))
server.register_grant(FederatedClientCredentials)
print(f"port {listener.port}", flush=True)
listener.serve_forever()
