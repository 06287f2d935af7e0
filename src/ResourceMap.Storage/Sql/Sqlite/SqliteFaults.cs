using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace ResourceMap.Storage.Sql.Sqlite;

internal static class SqliteFaults
{
    /// <summary>What happened and what to do, in French.</summary>
    public static string Sentence(SqliteException fault) => fault.SqliteErrorCode switch
    {
        SQLITE_BUSY or SQLITE_LOCKED =>
            "Un autre programme tient la base pour lui seul : fermez-le, puis relancez la même commande.",
        SQLITE_READONLY =>
            "La base ne peut pas être écrite : un disque en lecture seule, un fichier déplacé, ou des droits qui "
            + "manquent sur le dossier des données.",
        SQLITE_FULL =>
            "Le disque est plein. Ce qui était confirmé est gardé : faites de la place, puis relancez la commande.",
        SQLITE_IOERR =>
            $"Le disque a refusé de lire ou d'écrire la base (SQLite {fault.SqliteExtendedErrorCode}) : vérifiez-le et "
            + "la place qu'il reste, puis relancez la même commande.",
        SQLITE_CANTOPEN =>
            "La base ne peut pas être ouverte : son fichier manque, ou des droits manquent sur le dossier des données.",
        SQLITE_CORRUPT or SQLITE_NOTADB =>
            "Le fichier de la base est abîmé : remettez une sauvegarde, et gardez celui-ci à part.",
        SQLITE_ERROR when fault.Message.Contains("no such", StringComparison.Ordinal) =>
            $"Il manque quelque chose à la base ({fault.Message}) : elle a été vidée ou changée à la main. "
            + "Remettez une sauvegarde.",
        _ => $"La base a refusé : {fault.Message}",
    };
}
