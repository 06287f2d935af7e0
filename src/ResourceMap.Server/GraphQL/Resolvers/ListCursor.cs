using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ResourceMap.Refusals;
using ResourceMap.Server.GraphQL.Sdl;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>
/// The cursor of a row as clients hold it: what finds the row, sealed with what was asked, so that no other list, nor
/// the same one asked otherwise, takes it.
/// </summary>
internal static class ListCursor
{
    private const int SealBytes = 8;

    /// <param name="row">What finds the row.</param>
    public static string Of(Asked asked, string row) =>
        Base64Url.EncodeToString([.. Seal(asked, row), .. Encoding.UTF8.GetBytes(row)]);

    /// <summary>What finds the row.</summary>
    /// <exception cref="RefusedException">This list gave no such cursor.</exception>
    public static string Read(Asked asked, string cursor)
    {
        if (Base64Url.IsValid(cursor) && Base64Url.DecodeFromChars(cursor) is { Length: > SealBytes } bytes)
        {
            var row = Encoding.UTF8.GetString(bytes.AsSpan(SealBytes));
            if (Of(asked, row) == cursor)
                return row;
        }

        throw Foreign();
    }

    /// <summary>The number that finds the row.</summary>
    /// <exception cref="RefusedException">This list gave no such cursor.</exception>
    public static long ReadNumber(Asked asked, string cursor) =>
        long.TryParse(Read(asked, cursor), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Foreign();

    /// <summary>The seal has no secret: what it holds may still be of no row.</summary>
    public static RefusedException Foreign() => new(
        RefusalCode.InvalidCursor, "Ce curseur n'est pas de cette liste : reprenez à la première page.", "after");

    private static ReadOnlySpan<byte> Seal(Asked asked, string row) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{asked.Question} {row}")).AsSpan(0, SealBytes);
}
