using ResourceMap.References;
using ResourceMap.Refusals;

namespace ResourceMap.Import;

/// <summary>
/// One form of file that can be imported: Read and Map. Pure over the bytes of its files; who states what it reads is
/// another question.
/// </summary>
public interface ILayout
{
    /// <summary>The word on the command line: <c>finess-et</c>.</summary>
    string Name { get; }

    /// <summary>One French line for the verb <c>sources</c>.</summary>
    string Description { get; }

    LayoutSource StatedBy { get; }

    /// <summary>
    /// Every row of the file, once each, in order. Throws <see cref="RefusedException"/> when the file as a whole is
    /// not of this layout.
    /// </summary>
    IEnumerable<ImportRow> Read(ImportFile file, LayoutContext context);
}

/// <summary>Who states what a layout reads.</summary>
public enum LayoutSource
{
    /// <summary>The publisher, whose files alone have this layout: the name of the layout is the source.</summary>
    Itself,

    /// <summary>Each line names its own.</summary>
    EachLine,

    /// <summary>Whoever brings the file says so: <c>file:</c> and the organisation it is of.</summary>
    Given,
}

/// <summary>What a layout needs to know beside the bytes of a file.</summary>
/// <param name="Source">The source of the records; the name of the layout where each line names its own.</param>
/// <param name="Reference">To find communes and codes by what people write.</param>
public sealed record LayoutContext(string Source, ReferenceData Reference);
