using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching;

/// <summary>How one requested need is answered by a line.</summary>
/// <param name="Priority">1 is the first.</param>
/// <param name="By">The need of the service that answers it, where it is another one; null else.</param>
public sealed record NeedCoverage(Code Code, int Priority, NeedGround Ground, Code? By = null)
{
    /// <summary>Unknown where the line does not answer it.</summary>
    public Basis Basis => Ground.Basis();

    /// <summary>Of what is presumed of the kind; null else.</summary>
    public NeedWeight? Weight => Ground.Weight();

    public bool IsAnswered => Ground != NeedGround.None;
}

/// <summary>On what it rests that a line answers a need, the firmest first (practice-C22).</summary>
public enum NeedGround
{
    /// <summary>The line or its service declares it, or a narrower one.</summary>
    Declared,
    /// <summary>Declared, but whether this line can answer it is not known: its mode is not.</summary>
    DeclaredModeUnknown,
    /// <summary>A need that is linked to it is declared.</summary>
    Linked,
    /// <summary>The kind exists for it.</summary>
    Main,
    /// <summary>The kind does it besides.</summary>
    Secondary,
    None,
}

public static class NeedGrounds
{
    /// <summary>Of what is presumed of the kind; null else.</summary>
    public static NeedWeight? Weight(this NeedGround ground) => ground switch
    {
        NeedGround.Main => NeedWeight.Main,
        NeedGround.Secondary => NeedWeight.Secondary,
        _ => null,
    };

    public static Basis Basis(this NeedGround ground) => ground switch
    {
        NeedGround.Declared => Nomenclatures.Basis.Declared,
        NeedGround.None => Nomenclatures.Basis.Unknown,
        _ => Nomenclatures.Basis.Presumed,
    };
}
