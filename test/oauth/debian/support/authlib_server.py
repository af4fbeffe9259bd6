"""A token endpoint of Authlib on a free port of loopback: RFC 7523 2.1 without client authentication, and Basic.

Its words: the file of the public key that verifies assertions, and the seconds that its clock is ahead.
Says its port; GET /requests tells what came.
"""

import sys
import time

from authlib.integrations.flask_oauth2 import AuthorizationServer
from authlib.oauth2.rfc6749 import ClientMixin
from authlib.oauth2.rfc6749.grants import ClientCredentialsGrant
from authlib.oauth2.rfc7523 import JWTBearerGrant
from flask import Flask, jsonify, request
from werkzeug.serving import WSGIRequestHandler, make_server

with open(sys.argv[1], encoding="ascii") as file:
    PUBLIC_KEY = file.read()

AHEAD = int(sys.argv[2])
real_time = time.time
time.time = lambda: real_time() + AHEAD


class Client(ClientMixin):
    def __init__(self, client_id, secret):
        self.client_id = client_id
        self.secret = secret

    def get_client_id(self):
        return self.client_id

    def get_allowed_scope(self, scope):
        return scope

    def check_client_secret(self, client_secret):
        return client_secret == self.secret

    def check_endpoint_auth_method(self, method, endpoint):
        return method == "client_secret_basic"

    def check_grant_type(self, grant_type):
        return True


CLIENTS = {
    "machine-1": Client("machine-1", None),
    "basic-1": Client("basic-1", "b+sic/s%cret~0123456789"),
}


class JwtBearer(JWTBearerGrant):
    def resolve_issuer_client(self, issuer):
        return CLIENTS.get(issuer)

    def resolve_client_key(self, client, headers, payload):
        return PUBLIC_KEY

    def authenticate_user(self, subject):
        return subject

    def has_granted_permission(self, client, user):
        return True


class Quiet(WSGIRequestHandler):
    def log(self, type, message, *args):
        pass


seen = []
app = Flask(__name__)
server = AuthorizationServer(app, query_client=CLIENTS.get, save_token=lambda token, request: None)
server.register_grant(JwtBearer)
server.register_grant(ClientCredentialsGrant)


@app.post("/token")
def token():
    told = {"form": sorted(request.form), "basic": "Authorization" in request.headers}
    response = server.create_token_response()
    seen.append({**told, "status": response.status_code})
    return response


@app.get("/requests")
def requests():
    return jsonify(seen)


listener = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
print(f"port {listener.port}", flush=True)
listener.serve_forever()
