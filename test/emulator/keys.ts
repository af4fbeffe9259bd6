import { createPublicKey } from "node:crypto";

/**
 * PUBLIC TEST KEY, published in http_signing.md and the Cavage drafts (keyId `Test`). Never use it
 * for anything else.
 */
export const privateKey = `-----BEGIN RSA PRIVATE KEY-----
MIICXgIBAAKBgQDCFENGw33yGihy92pDjZQhl0C36rPJj+CvfSC8+q28hxA161QF
NUd13wuCTUcq0Qd2qsBe/2hFyc2DCJJg0h1L78+6Z4UMR7EOcpfdUE9Hf3m/hs+F
UR45uBJeDK1HSFHD8bHKD6kv8FPGfJTotc+2xjJwoYi+1hqp1fIekaxsyQIDAQAB
AoGBAJR8ZkCUvx5kzv+utdl7T5MnordT1TvoXXJGXK7ZZ+UuvMNUCdN2QPc4sBiA
QWvLw1cSKt5DsKZ8UETpYPy8pPYnnDEz2dDYiaew9+xEpubyeW2oH4Zx71wqBtOK
kqwrXa/pzdpiucRRjk6vE6YY7EBBs/g7uanVpGibOVAEsqH1AkEA7DkjVH28WDUg
f1nqvfn2Kj6CT7nIcE3jGJsZZ7zlZmBmHFDONMLUrXR/Zm3pR5m0tCmBqa5RK95u
412jt1dPIwJBANJT3v8pnkth48bQo/fKel6uEYyboRtA5/uHuHkZ6FQF7OUkGogc
mSJluOdc5t6hI1VsLn0QZEjQZMEOWr+wKSMCQQCC4kXJEsHAve77oP6HtG/IiEn7
kpyUXRNvFsDE0czpJJBvL/aRFUJxuRK91jhjC68sA7NsKMGg5OXb5I5Jj36xAkEA
gIT7aFOYBFwGgQAQkWNKLvySgKbAZRTeLBacpHMuQdl1DfdntvAyqpAZ0lY0RKmW
G6aFKaqQfOXKCyWoUiVknQJAXrlgySFci/2ueKlIE1QqIiLSZ8V8OlpFLRnb1pzI
7U1yQXnTAEFYM560yJlzUpOb1V4cScGd365tiSMvxLOvTA==
-----END RSA PRIVATE KEY-----
`;

export const publicKey = createPublicKey(privateKey)
  .export({ type: "spki", format: "pem" })
  .toString();

/** A second key, made for these tests with `openssl genrsa -traditional 1024`. */
export const otherPrivateKey = `-----BEGIN RSA PRIVATE KEY-----
MIICXgIBAAKBgQDrd8OatgnrK8uqsEfeGCSPOgj++tZOm1eajGeLhu0R/BZpJX9i
8vzhdwUjkoT2EikQ90XiLM6NFFY7qLJBWufs3pT0Yltea+4GZFWniTWKZJOSRb24
oGpqMItkOsOpcDD9pyNJ6PcN5DI/jj7jL9Q56Y5QEohS/ux2q+BoPvNRHQIDAQAB
AoGBANbKau3HvIh/bMuI/iXEFCVqpSYinjcaUPEzvohyTfMn5zGG+QrD6JWqwk9O
qmbk7f0B8wd8I/ZhZMALBH/FcuTJXXmoOPzyNY0ehLyo6YZ7ivA7NE/91jhYWYox
Z5sF0lYPuSqlJMqiotG8CkjcZMCojVUh0TWGHB8mooN+M9tBAkEA/+xD48FTPBvF
eLuYT5MtPf9BmQGwOp0tkJmO1H1ddIdmtjyzHIi2c/gLNvRgqLcEh+n/18OEbzv3
OBtUf3ck+QJBAOuJ6+p+cawmOOu7Gsnknv1YELBqNiPHBt0ASb5X/TffkDNWpz/h
2euVXxdOU2UL3pwAA6rBjiJDUkey18bRqkUCQFsznGH+1CW4k9/ZoobBIT9Vxs+7
DU1mFAXS41aQMozDb/QDn6TMh5C+VWjJH+UgC6pP1o/SqlBlo01IWA1wrSkCQQDI
i04LAk3WvVSJoW1VqQqVun27NzORkswNL0maf2BiSj+E9qrAgZQCOdQVC+OFjW2k
dX6pzNMv6RINagC+j5XhAkEA/tRJSH1m6JyWJQGnmRdh7s1TtZiMNsiH1U2fb0Dz
93swbRZuTl93Bbcz7e9fNaQ4BnsZJ4s5CU6XUKcCpNaiGw==
-----END RSA PRIVATE KEY-----
`;

export const otherPublicKey = createPublicKey(otherPrivateKey)
  .export({ type: "spki", format: "pem" })
  .toString();
