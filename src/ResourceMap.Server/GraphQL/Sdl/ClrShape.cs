using System.Reflection;
using GraphQL.DataLoader;

namespace ResourceMap.Server.GraphQL.Sdl;

/// <summary>
/// A type of C# as the schema sees it: without tasks and loaders, with its nullability and its items.
/// </summary>
/// <param name="Item">The items of a list; null when it is none.</param>
internal sealed record ClrShape(Type Type, bool MayBeNull, ClrShape? Item)
{
    private static readonly Type[] Wrappers = [typeof(Task<>), typeof(ValueTask<>), typeof(IDataLoaderResult<>)];

    public static ClrShape Of(MemberInfo member) => member switch
    {
        PropertyInfo property => Of(new NullabilityInfoContext().Create(property)),
        MethodInfo method => Of(new NullabilityInfoContext().Create(method.ReturnParameter)),
        _ => throw new ArgumentOutOfRangeException(nameof(member)),
    };

    public static ClrShape Of(ParameterInfo parameter) => Of(new NullabilityInfoContext().Create(parameter));

    private static ClrShape Of(NullabilityInfo info)
    {
        var mayBeNull = info.ReadState == NullabilityState.Nullable;
        if (info.Type.IsGenericType && Wrappers.Contains(info.Type.GetGenericTypeDefinition()))
        {
            var inner = Of(info.GenericTypeArguments[0]);
            return inner with { MayBeNull = inner.MayBeNull || mayBeNull };
        }

        if (info.ElementType is { } element)
            return new ClrShape(info.Type, mayBeNull, Of(element));
        if (IsList(info.Type))
            return new ClrShape(info.Type, mayBeNull, Of(info.GenericTypeArguments[0]));
        return new ClrShape(Nullable.GetUnderlyingType(info.Type) ?? info.Type, mayBeNull, null);
    }

    private static bool IsList(Type type) =>
        type.IsGenericType && type.GetGenericArguments().Length == 1
        && type.IsAssignableTo(typeof(System.Collections.IEnumerable));
}
