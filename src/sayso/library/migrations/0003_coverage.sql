-- Coverage: events as last grouped, what is needed to place one report more, and what people have done.

CREATE TABLE events (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    record TEXT NOT NULL
) STRICT;

CREATE TABLE event_documents (
    document TEXT PRIMARY KEY,
    event INTEGER NOT NULL REFERENCES events (number)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_documents_by_event ON event_documents (event, document);

-- The telling words of each report's beginning, with how often; `day` is the proleptic Gregorian ordinal.
CREATE TABLE tellings (
    number INTEGER PRIMARY KEY,
    document TEXT NOT NULL UNIQUE,
    day INTEGER,
    words TEXT NOT NULL,
    names TEXT NOT NULL,
    words_length REAL NOT NULL,
    names_length REAL NOT NULL
) STRICT;

CREATE VIRTUAL TABLE telling_index USING fts5 (
    words, names,
    content = '', contentless_delete = 1, detail = 'column', tokenize = "ascii tokenchars '_'"
);

CREATE VIRTUAL TABLE telling_counts USING fts5vocab (telling_index, 'col');

-- What people have ruled and marked: signed, dated, never changed, never removed.
CREATE TABLE acts (
    number INTEGER PRIMARY KEY,
    about TEXT NOT NULL,
    record TEXT NOT NULL,
    signed TEXT NOT NULL CHECK (signed <> ''),
    at TEXT NOT NULL
) STRICT;

CREATE INDEX acts_by_subject ON acts (about, number);

CREATE TRIGGER acts_stay BEFORE UPDATE ON acts BEGIN SELECT raise(ABORT, 'what people did is kept'); END;
CREATE TRIGGER acts_remain BEFORE DELETE ON acts BEGIN SELECT raise(ABORT, 'what people did is kept'); END;

-- Checks that others have published (ClaimReview).
CREATE TABLE reviews (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    record TEXT NOT NULL,
    terms INTEGER NOT NULL,
    grams INTEGER NOT NULL
) STRICT;

CREATE VIRTUAL TABLE review_index USING fts5 (
    claim, title,
    content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_'"
);

-- In how many checks a term (with '=' in front) or a run of letters stands.
CREATE TABLE review_counts (
    piece TEXT PRIMARY KEY,
    many INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
