using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Matching;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Reporting;
using ResourceMap.Server.GraphQL.Sdl;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Resolvers;

internal sealed record CoverageEdge(string Cursor, CoverageAnswer Answer)
{
    public Service Node => Answer.Service;

    public ServiceOffer Offer => new(Answer.Service, Answer.Offer);

    public CoverageBasis Basis => Answer.Basis;

    public string Reason => Answer.Reason;

    public int? DistanceMeters => Answer.DistanceMeters;
}

[Resolves("CoverageEdge", typeof(CoverageEdge))]
internal static class CoverageEdgeResolvers
{
    public static Territory? Territory([Source] CoverageEdge edge, [Given] ReferenceData reference) =>
        reference.Territory(edge.Answer.Territory);
}

/// <param name="Asked">What the rows, which are pages, belong to.</param>
internal sealed record JudgedGaps(GapMatrix Matrix, Ground Ground, Asked Asked) : Judged(Ground)
{
    public IReadOnlyList<CodeEntry> Needs => Ground.Reference.Entries(Matrix.Needs);
}

[Resolves("GapMatrix", typeof(JudgedGaps))]
internal static class GapMatrixResolvers
{
    public static Connection<Edge<GapRow>> Rows([Source] JudgedGaps gaps, PageRequest page) =>
        Paging.Of(gaps.Matrix.Rows, page.Of(gaps.Asked.Question), row => row.Territory.Id.Value);

    public static async Task<IReadOnlyList<Territory>> WithoutData(
        [Source] JudgedGaps gaps, [Given] FindWithoutData find, [Given] ReferenceData reference,
        CancellationToken cancellationToken) =>
        reference.Territories(await find.InAsync(gaps.Matrix.Within, cancellationToken));
}

[Resolves("GapCell", typeof(GapCell))]
internal static class GapCellResolvers
{
    public static CodeEntry Need([Source] GapCell cell, [Given] ReferenceData reference) => reference.Entry(cell.Need);
}

internal sealed record SoleProviderEdge(string Cursor, SoleProvider Sole)
{
    public Service Node => Sole.Service;

    public Territory Territory => Sole.Commune;

    public int? Population => Sole.Commune.Population;

    public Basis NeedBasis => Sole.Ground.Basis();

    public NeedWeight? NeedWeight => Sole.Ground.Weight();

    public int Others => Sole.Others;

    public CoverageBasis CoverageBasis => Sole.Coverage;
}
