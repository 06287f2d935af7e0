BEGIN TRANSACTION;
CREATE TABLE "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);
INSERT INTO "__EFMigrationsHistory" VALUES('20261124202734_Initial','10.0.15');
CREATE TABLE "__EFMigrationsLock" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY,
    "Timestamp" TEXT NOT NULL
);
CREATE TABLE "heads" (
    "record" TEXT NOT NULL CONSTRAINT "PK_heads" PRIMARY KEY,
    "source" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "position" INTEGER NULL,
    "first_position" INTEGER NULL,
    "content_hash" BLOB NULL,
    "is_withdrawn" INTEGER NOT NULL,
    "stated_anchor" TEXT NULL,
    "anchor" TEXT NOT NULL,
    "departement" TEXT NULL,
    "seen_by_run" INTEGER NULL
);
INSERT INTO "heads" VALUES('SRV-5V2DNYT0CET8PGXRJX07','file:exemple','service','1',1,1,X'1B288A53555396887576AA1B39FFCE3754E190FFD6DF45701EB7E57E5550E13C',0,NULL,'SRV-5V2DNYT0CET8PGXRJX07',NULL,4);
INSERT INTO "heads" VALUES('SRV-KPYY0F8QEVG7Q7JK7EDD','file:exemple','service','2',4,2,NULL,1,NULL,'SRV-KPYY0F8QEVG7Q7JK7EDD',NULL,5);
INSERT INTO "heads" VALUES('SRV-ZQ1A2WY6H1S07QYQCM29','file:autre','service','3',3,3,X'8C8305F6F6C2FE705D411724276E249AF9E39710A635686C16D81E300913CDD6',0,'SRV-5V2DNYT0CET8PGXRJX07','SRV-5V2DNYT0CET8PGXRJX07',NULL,5);
CREATE TABLE "import_reports" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_import_reports" PRIMARY KEY AUTOINCREMENT,
    "import_run" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "reason" TEXT NOT NULL
);
CREATE TABLE "import_runs" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_import_runs" PRIMARY KEY AUTOINCREMENT,
    "source" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "complete_scope" TEXT NULL,
    "started_at_utc" TEXT NOT NULL,
    "finished_at_utc" TEXT NULL,
    "rows" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    "duplicate" INTEGER NOT NULL,
    "withdrawn" INTEGER NOT NULL
);
INSERT INTO "import_runs" VALUES(4,'statements','a.ndjson','032c934721604a40173f3919cdfb48c39dfd4f5ec42ab9ff3c9af3ca2c260807',NULL,'2026-11-28 09:24:29.7040873','2026-11-28 09:24:29.7883453',3,3,0,0,0,0);
INSERT INTO "import_runs" VALUES(5,'statements','b.ndjson','2e8ee4b662ec014342e7052a7710bd549a7f7dd066872124dcd8d97ff0ad5e31',NULL,'2026-11-28 09:24:32.815882','2026-11-28 09:24:33.0745262',2,2,0,0,0,0);
CREATE TABLE "outlines" (
    "declared_code" TEXT NOT NULL CONSTRAINT "PK_outlines" PRIMARY KEY,
    "commune" TEXT NOT NULL,
    "vintage" TEXT NOT NULL,
    "wkb" BLOB NOT NULL,
    "west" REAL NOT NULL,
    "south" REAL NOT NULL,
    "east" REAL NOT NULL,
    "north" REAL NOT NULL
);
CREATE TABLE "reference_sets" (
    "name" TEXT NOT NULL CONSTRAINT "PK_reference_sets" PRIMARY KEY,
    "vintage" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "content_gzip" BLOB NOT NULL,
    "loaded_at_utc" TEXT NOT NULL
);
CREATE TABLE "source_files" (
    "sha256" TEXT NOT NULL CONSTRAINT "PK_source_files" PRIMARY KEY,
    "content_gzip" BLOB NOT NULL
);
CREATE TABLE "statements" (
    "position" INTEGER NOT NULL CONSTRAINT "PK_statements" PRIMARY KEY AUTOINCREMENT,
    "recorded_at_utc" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "stated_on" TEXT NULL,
    "vintage" TEXT NULL,
    "payload_version" INTEGER NULL,
    "content_hash" BLOB NULL,
    "payload" TEXT NULL,
    "same_as_anchor" TEXT NULL,
    "same_as_rule" TEXT NULL,
    "same_as_evidence" TEXT NULL,
    "former_anchor" TEXT NULL,
    "import_run" INTEGER NULL,
    "by" TEXT NULL,
    "redacted_at_utc" TEXT NULL,
    "redacted_by" TEXT NULL,
    "redacted_why" TEXT NULL
);
INSERT INTO "statements" VALUES(1,'2026-11-28 09:24:29.7589627','SRV-5V2DNYT0CET8PGXRJX07','file:exemple','service','1','2026-06-01','cog:2024',1,X'1B288A53555396887576AA1B39FFCE3754E190FFD6DF45701EB7E57E5550E13C','{"name":"Exemple – SESSAD"}',NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL);
INSERT INTO "statements" VALUES(2,'2026-11-28 09:24:29.7589627','SRV-KPYY0F8QEVG7Q7JK7EDD','file:exemple','service','2',NULL,NULL,1,X'E9EFFD49FAE7ABD9AA4C8F0D15CF411E174DF6D4D7C55B43D76450D9C83D2E3A','{"name":"Exemple – retiré"}',NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL);
INSERT INTO "statements" VALUES(3,'2026-11-28 09:24:29.7589627','SRV-ZQ1A2WY6H1S07QYQCM29','file:autre','service','3',NULL,NULL,1,X'8C8305F6F6C2FE705D411724276E249AF9E39710A635686C16D81E300913CDD6','{"name":"Exemple – le même"}',NULL,NULL,NULL,NULL,4,NULL,NULL,NULL,NULL);
INSERT INTO "statements" VALUES(4,'2026-11-28 09:24:33.0128432','SRV-KPYY0F8QEVG7Q7JK7EDD','file:exemple','service','2',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,5,NULL,NULL,NULL,NULL);
INSERT INTO "statements" VALUES(5,'2026-11-28 09:24:33.0128432','SRV-ZQ1A2WY6H1S07QYQCM29','file:autre','service','3',NULL,NULL,NULL,NULL,NULL,'SRV-5V2DNYT0CET8PGXRJX07','essai','exemple','SRV-ZQ1A2WY6H1S07QYQCM29',5,NULL,NULL,NULL,NULL);
CREATE INDEX "IX_heads_anchor" ON "heads" ("anchor");
CREATE INDEX "IX_heads_source_departement" ON "heads" ("source", "departement");
CREATE INDEX "IX_import_reports_import_run" ON "import_reports" ("import_run");
CREATE INDEX "IX_statements_record" ON "statements" ("record");
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('import_runs',5);
INSERT INTO "sqlite_sequence" VALUES('statements',5);
COMMIT;
