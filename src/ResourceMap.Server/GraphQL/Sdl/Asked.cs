using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GraphQL;
using GraphQL.Types;

namespace ResourceMap.Server.GraphQL.Sdl;

/// <summary>What was asked of a field: its name with its arguments in short, those of the page aside.</summary>
public record Asked(string Question)
{
    private const int CharactersOfHash = 16;

    internal static Asked Of(IResolveFieldContext context)
    {
        var text = new StringBuilder($"{context.ParentType.Name}.{context.FieldDefinition.Name}");
        foreach (var argument in context.FieldDefinition.Arguments ?? Enumerable.Empty<QueryArgument>())
        {
            if (argument.Name is not (PageRequest.FirstName or PageRequest.AfterName))
                Write(text, argument.Name, MemberResolver.Argument(context, argument.Name));
        }

        return new Asked(Convert.ToHexString(
            SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..CharactersOfHash]);
    }

    /// <summary>What is null is as if it were left out.</summary>
    private static void Write(StringBuilder text, string name, object? value)
    {
        if (value is not null)
            Write(text.Append(' ').Append(name).Append(':'), value);
    }

    private static void Write(StringBuilder text, object value)
    {
        if (value is IDictionary<string, object?> fields)
        {
            text.Append('{');
            foreach (var (name, field) in fields.OrderBy(each => each.Key, StringComparer.Ordinal))
                Write(text, name, field);
            text.Append('}');
        }
        else if (value is IEnumerable items and not string)
        {
            text.Append('[');
            foreach (var item in items)
                Write(text, "", item);
            text.Append(']');
        }
        else
        {
            text.Append(JsonSerializer.Serialize(Convert.ToString(value, CultureInfo.InvariantCulture)));
        }
    }
}
