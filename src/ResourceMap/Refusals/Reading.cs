using System.Diagnostics.CodeAnalysis;

namespace ResourceMap.Refusals;

/// <summary>What was read out of what was given, or everything that is wrong with it.</summary>
public sealed record Reading<T>
    where T : notnull
{
    private Reading(T value) => (Value, Refusals) = (value, []);

    /// <param name="refusals">At least one.</param>
    public Reading(IReadOnlyList<Refusal> refusals) => Refusals = refusals;

    /// <summary>Null (or the default of a value type) when it was refused.</summary>
    public T? Value { get; }

    /// <summary>Empty when it was read.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsRead => Refusals.Count == 0;

    public static implicit operator Reading<T>(T value) => new(value);

    public static implicit operator Reading<T>(Refusal refusal) => new([refusal]);

    /// <exception cref="RefusedException">With the first refusal.</exception>
    public T OrThrow() => IsRead ? Value : throw new RefusedException(Refusals[0]);
}
