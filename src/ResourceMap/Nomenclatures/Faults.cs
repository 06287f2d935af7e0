using ResourceMap.Refusals;

namespace ResourceMap.Nomenclatures;

/// <summary>Everything that is wrong in the tables, so that it is said all at once.</summary>
internal sealed class Faults
{
    private const int ToldMax = 20;
    private readonly List<string> _faults = [];

    public void Add(string place, string fault) => _faults.Add($"{place} : {fault}.");

    /// <summary>Throws <see cref="RefusedException"/> with one line for each, at most twenty.</summary>
    public void ThrowIfAny()
    {
        if (_faults.Count == 0)
            return;
        var told = _faults.Take(ToldMax);
        if (_faults.Count > ToldMax)
            told = told.Append($"Autres fautes : {_faults.Count - ToldMax}.");
        throw new RefusedException(RefusalCode.TableInvalid, string.Join('\n', told));
    }
}
