using ResourceMap.Nomenclatures;
using ResourceMap.Refusals;

namespace ResourceMap.Server.GraphQL.Execution;

/// <summary>The refusals that several fields share.</summary>
internal static class Refused
{
    /// <param name="what">In French, what there is too much of: « alias ».</param>
    public static RefusedException Limit(string what, int countMax) => new(
        RefusalCode.LimitExceeded, $"La requête dépasse la limite de {countMax} {what}.");

    public static RefusedException Invalid(string sentence, string? argument = null) =>
        new(RefusalCode.InvalidInput, sentence, argument);

    public static RefusedException UnknownTerritory(string id, string? argument = null) => new(
        RefusalCode.UnknownTerritory,
        $"« {Echo.Cut(id)} » n'est pas un territoire en vigueur : un identifiant porte sa sorte, comme COM-37261 ou "
        + "DEP-37.",
        argument);

    public static RefusedException UnknownScheme(string code) => new(
        RefusalCode.UnknownCode,
        $"« {Echo.Cut(code)} » n'est d'aucune nomenclature connue : un code s'écrit nomenclature:valeur, avec l'une de "
        + string.Join(", ", Schemes.All.Order(StringComparer.Ordinal)) + ".");

    public static RefusedException UnknownCode(Code code, string argument) => new(
        RefusalCode.UnknownCode, $"« {Echo.Cut(code.ToString())} » n'est pas un code de {code.Scheme}.", argument);
}
