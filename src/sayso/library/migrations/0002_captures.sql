-- When and where documents were had, versions of one page, and a journal that nobody can quietly change.

-- Filled in by journal.py, which begins the journal with what is held by then.
ALTER TABLE documents ADD COLUMN captured TEXT NOT NULL DEFAULT '';

-- Every occasion on which a document's bytes were had: more than one where a page was had again unchanged, or a copy
-- of a file was given. `place` is the address without what only tells where a reader came from.
CREATE TABLE captures (
    number INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (number),
    address TEXT NOT NULL,
    place TEXT NOT NULL,
    source TEXT NOT NULL,
    at TEXT NOT NULL,
    status INTEGER NOT NULL,
    payload BLOB NOT NULL,
    sha1 TEXT NOT NULL,
    record TEXT NOT NULL,
    reader TEXT NOT NULL
) STRICT;

CREATE INDEX captures_by_document ON captures (document);
CREATE INDEX captures_by_place ON captures (place, payload);
CREATE INDEX captures_by_address ON captures (address);
CREATE INDEX captures_by_sha1 ON captures (sha1);
CREATE UNIQUE INDEX captures_once ON captures (address, source, at, payload);

-- What was done when, each entry with the hash of the one before it. Nothing in it is ever changed.
CREATE TABLE journal (
    number INTEGER PRIMARY KEY,
    entry TEXT NOT NULL,
    hash BLOB NOT NULL
) STRICT;

CREATE TRIGGER journal_stays BEFORE UPDATE ON journal BEGIN SELECT raise(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_is_kept BEFORE DELETE ON journal BEGIN SELECT raise(ABORT, 'the journal is never shortened'); END;
