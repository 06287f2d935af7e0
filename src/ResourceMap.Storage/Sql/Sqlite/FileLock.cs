using ResourceMap.Refusals;

namespace ResourceMap.Storage.Sql.Sqlite;

/// <summary>A file that one process holds. The system lets go of it when a process dies, as no row in a table would.
/// </summary>
internal static class FileLock
{
    // What the system answers to who asks for a file that another holds: EWOULDBLOCK of Linux and of macOS, and the
    // sharing violation of Windows. Whatever else it answers does not pass by waiting.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    /// <returns>Null while it is held, by this process or another.</returns>
    /// <exception cref="RefusedException">When the folder cannot be written.</exception>
    public static FileStream? TryTake(string path)
    {
        try
        {
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault) when (Held.Contains(fault.HResult))
        {
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(
                RefusalCode.DatabaseUnavailable,
                $"Le dossier {Path.GetDirectoryName(path)} ne peut pas être écrit : un disque en lecture seule, plein, "
                + $"ou des droits qui manquent. Le système répond : {fault.Message}",
                value: path);
        }
    }
}
