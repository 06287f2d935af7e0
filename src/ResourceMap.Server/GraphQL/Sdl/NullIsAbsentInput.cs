using GraphQL.Types;

namespace ResourceMap.Server.GraphQL.Sdl;

/// <summary>An input whose members read an explicit null as if they were left out: the default applies.</summary>
internal sealed class NullIsAbsentInput : InputObjectGraphType
{
    public override object ParseDictionary(IDictionary<string, object?> value)
    {
        foreach (var field in Fields.Where(field => field.DefaultValue is not null))
        {
            if (value.TryGetValue(field.Name, out var given) && given is null)
                value[field.Name] = field.DefaultValue;
        }

        return value;
    }
}
