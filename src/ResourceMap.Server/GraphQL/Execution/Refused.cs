using ResourceMap.Nomenclatures;
using ResourceMap.Refusals;

namespace ResourceMap.Server.GraphQL.Execution;

/// <summary>The refusals that several fields share.</summary>
internal static class Refused
{
    /// <param name="what">In French, what there is too much of: « alias ».</param>
    public static RefusedException Limit(string what, int countMax) => new(new Refusal(
        RefusalCode.LimitExceeded, $"La requête dépasse la limite de {countMax} {what}."));

    public static RefusedException Invalid(string sentence, string? argument = null) =>
        new(new Refusal(RefusalCode.InvalidInput, sentence, argument));

    public static RefusedException UnknownTerritory(string id, string? argument = null) => new(new Refusal(
        RefusalCode.UnknownTerritory,
        $"« {Echo.Cut(id)} » n'est pas un territoire en vigueur : un identifiant porte sa sorte, comme COM-37261 ou "
        + "DEP-37.",
        argument));

    public static RefusedException UnknownScheme(string code) => new(new Refusal(
        RefusalCode.UnknownCode,
        $"« {Echo.Cut(code)} » n'est d'aucune nomenclature connue : un code s'écrit nomenclature:valeur, avec l'une de "
        + string.Join(", ", Schemes.All.Order(StringComparer.Ordinal)) + "."));

    /// <param name="what">In French, what it was to be: « acteur ».</param>
    public static RefusedException UnknownId(string id, string what, string argument) => new(new Refusal(
        RefusalCode.UnknownId, $"Aucun {what} de l'annuaire ne porte l'identifiant « {Echo.Cut(id)} ».", argument));

    public static RefusedException UnknownCode(Code code, string argument) => new(new Refusal(
        RefusalCode.UnknownCode, $"« {Echo.Cut(code.ToString())} » n'est pas un code de {code.Scheme}.", argument));
}
