namespace ResourceMap.Nomenclatures;

/// <summary>Everything that is wrong in the tables, so that it is said all at once.</summary>
internal sealed class Faults
{
    private readonly List<string> _faults = [];

    public void Add(string place, string fault) => _faults.Add($"{place}: {fault}");

    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
            throw new InvalidDataException(string.Join('\n', _faults));
    }
}
