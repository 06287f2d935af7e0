namespace ResourceMap.Nomenclatures;

/// <summary>A need that services of a kind are presumed to answer, where they declare none (practice-B4).</summary>
public sealed record KindNeed(Code Kind, Code Need, NeedWeight Weight);

/// <summary>How firmly a kind answers a need, the firmest first.</summary>
public enum NeedWeight
{
    /// <summary>The kind exists for it.</summary>
    Main,
    /// <summary>It does it besides.</summary>
    Secondary,
}
