-- The first layout: documents, the files they were read from, and two indexes of words.

CREATE TABLE facts (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Which folding the indexes of words were made with; another one makes them anew (reindex.py).
INSERT INTO facts VALUES ('folding', '1');

-- The file or page that a document was read from, kept once however many documents came of it.
CREATE TABLE originals (
    number INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    packing TEXT NOT NULL CHECK (packing IN ('none', 'zlib')),
    packed BLOB NOT NULL
) STRICT;

-- What it takes to name, find and list a document. Rows are short, so that lists need not read texts.
CREATE TABLE documents (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    headline TEXT NOT NULL,
    outlet TEXT NOT NULL,
    published TEXT NOT NULL,
    locator TEXT NOT NULL,
    canonical TEXT NOT NULL,
    outlet_folded TEXT NOT NULL,
    text_digest BLOB NOT NULL,
    original INTEGER REFERENCES originals (number)
) STRICT;

CREATE INDEX documents_by_outlet ON documents (outlet_folded, outlet, id);
CREATE INDEX documents_by_locator ON documents (locator, id);
CREATE INDEX documents_by_canonical ON documents (canonical, id);
CREATE INDEX documents_by_text ON documents (text_digest, id);
CREATE INDEX documents_by_original ON documents (original);

-- The documents themselves, as JSON; the only place that holds their texts.
CREATE TABLE records (
    number INTEGER PRIMARY KEY REFERENCES documents (number),
    digest BLOB NOT NULL,
    record TEXT NOT NULL
) STRICT;

-- The indexes get words that are folded already (tokens.py) with spaces between: the tokenizer has nothing to
-- decide, so a word matches here exactly when it matches in Python. They keep no text of their own.
CREATE VIRTUAL TABLE words USING fts5 (
    text, pieces, headline, outlet,
    content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_'"
);

CREATE VIRTUAL TABLE titles USING fts5 (
    headline,
    content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_'"
);
