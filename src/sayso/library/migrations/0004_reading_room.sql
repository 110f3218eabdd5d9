-- What was found, kept so that it need not be found again, and what people decided about it.

-- The last dossier of a document. `made` names the program and engine that found it; `shelf` what the library held;
-- `mark` changes with the record, so that nobody need read it to know it again.
CREATE TABLE dossiers (
    document TEXT PRIMARY KEY,
    made TEXT NOT NULL,
    shelf TEXT NOT NULL,
    mark TEXT NOT NULL,
    record BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Who speaks in which report, how often, and how many of its quotations came to which verdict: to look up, no more.
CREATE TABLE heard (
    folded TEXT NOT NULL,
    document TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (folded, document)
) STRICT, WITHOUT ROWID;

CREATE INDEX heard_by_document ON heard (document);

CREATE TABLE verdicts (
    verdict TEXT NOT NULL,
    document TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (verdict, document)
) STRICT, WITHOUT ROWID;

CREATE INDEX verdicts_by_document ON verdicts (document);
CREATE INDEX documents_by_day ON documents (published DESC, id);

CREATE TRIGGER dossiers_go AFTER DELETE ON documents BEGIN
    DELETE FROM dossiers WHERE document = old.id;
    DELETE FROM heard WHERE document = old.id;
    DELETE FROM verdicts WHERE document = old.id;
END;

-- Decisions outlive the findings they are about, and the document too: a person made them. One is taken back by
-- another that says so.
CREATE TABLE decisions (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    document TEXT NOT NULL,
    record TEXT NOT NULL
) STRICT;

CREATE INDEX decisions_by_document ON decisions (document, number);
CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions BEGIN SELECT raise(ABORT, 'a decision is never changed'); END;
CREATE TRIGGER decisions_are_kept BEFORE DELETE ON decisions BEGIN SELECT raise(ABORT, 'a decision is never lost'); END;
