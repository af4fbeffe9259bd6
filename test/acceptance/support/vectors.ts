/** J1 to J3 of test/vectors/, copied manually; computed with Node and OpenSSL. */

/**
 * PUBLIC TEST KEY of http_signing.md and the Cavage drafts, 1024 bits. Never use it for anything
 * else.
 */
export const publicTestKey = `-----BEGIN RSA PRIVATE KEY-----
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

export const vectorSystem = "525ee96f52e144993e000015";
export const vectorDate = "Thu, 05 Jan 2012 21:31:40 GMT";

export const vectors = [
  {
    name: "J1",
    path: "/api/systems/{id}",
    signature:
      "eq7aKpPq8kK8PGZkNkMAHZ+pkaLqoVSguJneQ8VGqTojZMkGmRRTvmAddqFIVLFjSbYH0J5vSRSDdxnSAYOxOOwBFvT37PPSjjjSqOMYWGmrHpK3FOqFqgl/pstSdFlsg5IPhRlLgrrCvsXwe3DXRHXuhCgEjqF/GEBjhPLlT30=",
  },
  {
    name: "J2",
    path: "/api/systems/{id}?fields=hostname%20displayName",
    signature:
      "CZ5sjQAtmUHnKUg6G02bnWzaI+qumvcB3Zzyt8OHSJkjxqyA5W+e9l/GE40aMIIs+hrKervgSCJbYsO81bWPEfLutXBKHlzT+agzGdOQrZ6/jhUUcPxrbpgbpDx+s28fe5z0SeYnq3Y4OmqviBykvC8nu97YCBgPnSoZGZVnXqU=",
  },
  {
    name: "J3",
    path: "/api/v2/systems/{id}/associations?targets=user&limit=100&skip=0",
    signature:
      "AnEHd1LOF1qoytwFOM/WR7VAeDCp5Sft1HvcAvdT1VoQ5iNpJ3bQ6x8ndchwyq7IZvjm241FkW5KMcNpSTpzKX2cpswCMDs+Yidq7m+4s9dLb2dNh3WPc03mROcQWTTarNGqumntva2VxxT2G9OYbRvfbdQ4R+xVVvS9CL7czKw=",
  },
];
