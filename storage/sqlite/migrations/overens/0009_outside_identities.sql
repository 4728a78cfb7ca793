-- Accounts that sign in elsewhere: whom the other service (OpenID Connect) means by whom.
CREATE TABLE outside_identities (
    issuer  TEXT NOT NULL,
    subject TEXT NOT NULL,
    account TEXT NOT NULL UNIQUE REFERENCES accounts,
    PRIMARY KEY (issuer, subject)
) STRICT, WITHOUT ROWID;
