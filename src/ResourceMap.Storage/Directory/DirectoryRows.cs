namespace ResourceMap.Storage.Directory;

/// <summary>One line of the journal. Only a redaction ever changes one.</summary>
public sealed class StatementRow
{
    public long Position { get; set; }
    public DateTime RecordedAtUtc { get; set; }
    public required string Record { get; set; }
    public required string Source { get; set; }
    public required string Kind { get; set; }
    public required string ExternalId { get; set; }
    public DateOnly? StatedOn { get; set; }
    public string? Vintage { get; set; }
    public int? PayloadVersion { get; set; }

    /// <summary>Null for same-as.</summary>
    public byte[]? ContentHash { get; set; }

    /// <summary>Null for a withdrawal and for same-as.</summary>
    public string? Payload { get; set; }

    public string? SameAsAnchor { get; set; }
    public string? SameAsRule { get; set; }
    public string? SameAsEvidence { get; set; }

    /// <summary>The entity that a same-as took the record from, so that it is projected again too.</summary>
    public string? FormerAnchor { get; set; }

    public long? ImportRun { get; set; }
    public string? By { get; set; }
    public DateTime? RedactedAtUtc { get; set; }
    public string? RedactedBy { get; set; }
    public string? RedactedWhy { get; set; }
}

/// <summary>What is in force for one record, kept so that nobody reads the history.</summary>
public sealed class HeadRow
{
    public required string Record { get; set; }
    public required string Source { get; set; }
    public required string Kind { get; set; }
    public required string ExternalId { get; set; }

    /// <summary>The latest statement of content; null while the record is only joined to another.</summary>
    public long? Position { get; set; }

    /// <summary>The first statement of content: of records that are joined, the first gives the id.</summary>
    public long? FirstPosition { get; set; }

    public byte[]? ContentHash { get; set; }
    public bool IsWithdrawn { get; set; }

    /// <summary>What the latest same-as says; null without one, the record itself when it was separated.</summary>
    public string? StatedAnchor { get; set; }

    /// <summary>The end of the chain of stated anchors: the id of the entity.</summary>
    public required string Anchor { get; set; }

    public string? Departement { get; set; }
}

/// <summary>A FINESS number or a SIRET of the head of a record, by which who else bears it is found.</summary>
public sealed class IdentityNumberRow
{
    public required string Record { get; set; }
    public required string Scheme { get; set; }
    public required string Value { get; set; }
}

public sealed class ImportRunRow
{
    public long Id { get; set; }
    public required string Source { get; set; }
    public required string FileName { get; set; }
    public required string FileSha256 { get; set; }
    public string? CompleteScope { get; set; }
    public DateTime StartedAtUtc { get; set; }

    /// <summary>Null while it runs, and for ever when it was cut off.</summary>
    public DateTime? FinishedAtUtc { get; set; }

    public int Rows { get; set; }
    public int Changed { get; set; }
    public int Unchanged { get; set; }
    public int Rejected { get; set; }
    public int Duplicate { get; set; }
    public int Withdrawn { get; set; }
}

public sealed class ImportReportRow
{
    public long Id { get; set; }
    public long ImportRun { get; set; }

    /// <summary>The row was not taken; else it was, and this is what is doubtful in it.</summary>
    public bool IsRejection { get; set; }

    /// <summary>Such as ROW_UNREADABLE: docs/errors.md says what each means.</summary>
    public required string Code { get; set; }

    public string? Sheet { get; set; }

    /// <summary>The row of the file or sheet; 0 for the file as a whole.</summary>
    public int Line { get; set; }

    public string? ColumnName { get; set; }
    public string? Value { get; set; }
    public required string Reason { get; set; }
}

/// <summary>A file as it was read, so that a better mapping can state it again.</summary>
public sealed class SourceFileRow
{
    public required string Sha256 { get; set; }
    public required byte[] ContentGzip { get; set; }
}

public sealed class ReferenceSetRow
{
    public required string Name { get; set; }
    public required string Vintage { get; set; }
    public required string Sha256 { get; set; }
    public required byte[] ContentGzip { get; set; }
    public DateTime LoadedAtUtc { get; set; }
}

/// <summary>The outline of one commune as its file wrote it: geometry as WKB, its box as columns.</summary>
public sealed class OutlineRow
{
    public required string DeclaredCode { get; set; }

    /// <summary>The commune it belongs to today.</summary>
    public required string Commune { get; set; }

    public required string Vintage { get; set; }
    public required byte[] Wkb { get; set; }
    public double West { get; set; }
    public double South { get; set; }
    public double East { get; set; }
    public double North { get; set; }
}
