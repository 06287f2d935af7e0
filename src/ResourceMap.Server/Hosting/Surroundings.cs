using System.Globalization;
using System.Text;

namespace ResourceMap.Server.Hosting;

/// <summary>What the machine must bring along: without it every question would fail, one by one.</summary>
internal static class Surroundings
{
    /// <exception cref="ConfigurationException">With what lacks and how it comes.</exception>
    public static void Check()
    {
        if (!KnowsLanguages())
            throw new ConfigurationException(
                "Les données de langues manquent (bibliothèque ICU) : installez libicu, et que "
                + "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT ne soit pas à 1. Sans elles, ni les accents ni l'ordre "
                + "des noms ne sont connus.");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Paris", out _))
            throw new ConfigurationException(
                "Les fuseaux horaires manquent (Europe/Paris est inconnu) : installez tzdata, ou corrigez TZDIR. "
                + "Sans eux le jour d'aujourd'hui n'est pas connu.");
    }

    private static bool KnowsLanguages()
    {
        try
        {
            return CultureInfo.GetCultureInfo("fr-FR").Name == "fr-FR"
                && "é".Normalize(NormalizationForm.FormD).Length == 2;
        }
        catch (Exception fault) when (fault is CultureNotFoundException or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
