using ResourceMap.Journal;

namespace ResourceMap.Graph;

/// <summary>A record of the journal is not what was written: nobody is answered from it.</summary>
public sealed class DamagedRecordException(Head head)
    : Exception($"{head.Id} (position {head.Position}) : {head.Damage}.");
