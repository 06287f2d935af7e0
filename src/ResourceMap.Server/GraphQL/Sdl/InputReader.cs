using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;
using ResourceMap.Refusals;
using ResourceMap.Server.GraphQL.Execution;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Sdl;

/// <summary>
/// Turns coerced input of the schema into the types of C#: records by the parameters of their constructor.
/// </summary>
internal static class InputReader
{
    /// <summary>Lists given as arguments hold no more.</summary>
    private const int ItemsMax = 100;

    private const int YearMin = 1900;
    private const int YearMax = 2200;

    public static ParameterInfo[] ParametersOf(Type record) =>
        record.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)?.GetParameters() ?? [];

    /// <param name="name">Of the argument or member, which a refusal names.</param>
    /// <exception cref="RefusedException">When an id or a code cannot be read.</exception>
    public static object? Read(string name, Type type, object? value)
    {
        try
        {
            return Read(type, value);
        }
        catch (RefusedException refused)
        {
            throw refused.Within(name);
        }
    }

    private static object? Read(Type type, object? value)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => null,
            IDictionary<string, object?> fields => ReadRecord(target, fields),
            IEnumerable items and not string => ReadList(target, items),
            _ => ReadScalar(target, value),
        };
    }

    private static object ReadRecord(Type type, IDictionary<string, object?> fields)
    {
        var constructor = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;
        var arguments = constructor.GetParameters()
            .Select(parameter => (parameter.ParameterType, Name: Words.Camel(parameter.Name!)))
            .Select(member => Read(
                member.Name, member.ParameterType, fields.TryGetValue(member.Name, out var value) ? value : null));
        return constructor.Invoke([.. arguments]);
    }

    private static Array ReadList(Type type, IEnumerable items)
    {
        var item = type.GetElementType() ?? type.GetGenericArguments()[0];
        var read = items.Cast<object?>().Select(value => Read(item, value)).ToArray();
        if (read.Length > ItemsMax)
            throw Refused.Limit("valeurs dans une liste", ItemsMax);
        var list = Array.CreateInstance(item, read.Length);
        for (var index = 0; index < read.Length; index++)
            list.SetValue(read[index], index);
        return list;
    }

    private static object ReadScalar(Type type, object value)
    {
        if (value is DateOnly { Year: < YearMin or > YearMax } date)
            throw Refused.Invalid(string.Create(
                CultureInfo.InvariantCulture, $"« {date:O} » : une date va de {YearMin} à {YearMax}."));
        if (value is string text && !IsText(text))
            throw Refused.Invalid("Un texte contient des caractères qu'Unicode ne connaît pas.");
        if (type == typeof(EntityId))
            return new EntityId(Text(value));
        if (type == typeof(TerritoryId))
            return TerritoryId.TryParse(Text(value), out var id) ? id : throw Refused.UnknownTerritory(Text(value));
        if (type == typeof(Code))
            return Code.TryParse(Text(value), out var code) ? code : throw Refused.UnknownScheme(Text(value));
        return type == typeof(string) ? Text(value) : value;
    }

    /// <summary>Half a pair of surrogates is no character, nor is U+FFFE: such a text cannot be compared.</summary>
    private static bool IsText(ReadOnlySpan<char> text)
    {
        while (Rune.DecodeFromUtf16(text, out var rune, out var length) == OperationStatus.Done)
        {
            if (rune.Value == 0xFFFE)
                return false;
            text = text[length..];
        }

        return text.IsEmpty;
    }

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
