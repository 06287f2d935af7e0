namespace ResourceMap.Server.Commands;

/// <summary>What the program answers to the shell.</summary>
public static class ExitCodes
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Usage = 2;
    public const int DoneWithRejectedRows = 3;
    public const int Configuration = 78;
}
