"""Tables about the runs themselves."""

from transforms.schemas.table import BIGINT, FLAG, INTEGER, RUN_ID, TEXT, TEXTS, TIMESTAMP, Table, column, required

CHECKS = Table(
    "checks",
    "The result of every data-quality expectation of every run",
    ("run_id", "table_name", "expectation", "column_name"),
    (
        RUN_ID,
        required("table_name", TEXT, "The table that was checked"),
        required("expectation", TEXT, "What was expected, in a sentence"),
        required("column_name", TEXT, "The column, or * for the whole table"),
        required("severity", TEXT, "critical stops publication; warning; info"),
        required("success", FLAG, "Whether it held"),
        column("observed_value", TEXT, "What was seen"),
        column("unexpected_count", BIGINT, "Rows that failed"),
        required("examples", TEXTS, "At most five offenders, with file and text"),
    ),
    {"run_id": "runs"},
)

RUNS = Table(
    "runs",
    "Every run that published a warehouse",
    ("run_id",),
    (
        required("run_id", TEXT, "Digest of what the run read, its code, and the run before it"),
        required("started_at", TIMESTAMP, "UTC"),
        required("finished_at", TIMESTAMP, "When its last check had passed and publication began, UTC"),
        required("status", TEXT, "published"),
        required("files_added", INTEGER, "Files that were new"),
        required("files_changed", INTEGER, "Files with new content"),
        required("files_removed", INTEGER, "Files that were gone"),
        required("files_unchanged", INTEGER, "Files read by an earlier run"),
        required("article_count", INTEGER, "Articles in the warehouse"),
        required("code_version", TEXT, "Version and digest of the code that read the texts"),
        required("model", TEXT, "spaCy pipeline and its version"),
    ),
)

TABLE_CHANGES = Table(
    "table_changes",
    "What each run changed, by table",
    ("run_id", "table_name"),
    (
        RUN_ID,
        required("table_name", TEXT, "The table"),
        required("rows_added", BIGINT, "Rows that are new or have new content"),
        required("rows_removed", BIGINT, "Rows that are gone or had other content"),
        required("rows_kept", BIGINT, "Rows that stayed as they were"),
    ),
    {"run_id": "runs"},
)
