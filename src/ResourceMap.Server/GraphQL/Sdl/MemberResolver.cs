using System.Linq.Expressions;
using System.Reflection;
using GraphQL;
using GraphQL.Resolvers;

namespace ResourceMap.Server.GraphQL.Sdl;

/// <summary>
/// Answers a field by a property of its source, or by a static method whose parameters are given or asked for.
/// </summary>
internal static class MemberResolver
{
    /// <summary>Whether a parameter is an argument of the field, not something the server hands in.</summary>
    public static bool IsArgument(ParameterInfo parameter) =>
        !parameter.IsDefined(typeof(GivenAttribute)) && !parameter.IsDefined(typeof(SourceAttribute))
        && !parameter.ParameterType.IsAssignableTo(typeof(Asked))
        && parameter.ParameterType != typeof(CancellationToken);

    /// <summary>An argument as it was given; its default where it was left out or is null.</summary>
    public static object? Argument(IResolveFieldContext context, string name) =>
        (context.Arguments!.TryGetValue(name, out var argument) ? argument.Value : null)
        ?? context.FieldDefinition.Arguments!.Find(name)!.DefaultValue;

    public static IFieldResolver Of(MemberInfo member) => member switch
    {
        PropertyInfo property => Property(property),
        MethodInfo method => Method(method),
        _ => throw new ArgumentOutOfRangeException(nameof(member)),
    };

    private static FuncFieldResolver<object> Property(PropertyInfo property)
    {
        var source = Expression.Parameter(typeof(object));
        var read = Expression.Property(Expression.Convert(source, property.DeclaringType!), property);
        var getter = Expression.Lambda<Func<object, object?>>(Expression.Convert(read, typeof(object)), source)
            .Compile();
        return new FuncFieldResolver<object>(context => getter(context.Source!));
    }

    private static FuncFieldResolver<object> Method(MethodInfo method)
    {
        var invoker = MethodInvoker.Create(method);
        var values = method.GetParameters().Select(Value).ToArray();
        var resultOf = ResultOf(method.ReturnType);
        return new FuncFieldResolver<object>(async context =>
        {
            var arguments = new object?[values.Length];
            for (var index = 0; index < values.Length; index++)
                arguments[index] = values[index](context);
            var answer = invoker.Invoke(null, arguments.AsSpan());
            if (answer is not Task task)
                return answer;
            await task;
            return resultOf!(task);
        });
    }

    private static Func<Task, object?>? ResultOf(Type type)
    {
        if (!type.IsAssignableTo(typeof(Task)))
            return null;
        var task = Expression.Parameter(typeof(Task));
        var read = Expression.Property(Expression.Convert(task, type), nameof(Task<>.Result));
        return Expression.Lambda<Func<Task, object?>>(Expression.Convert(read, typeof(object)), task).Compile();
    }

    private static Func<IResolveFieldContext, object?> Value(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var name = parameter.Name!;
        if (type == typeof(PageRequest))
            return PageRequest.Of;
        if (type == typeof(Asked))
            return Asked.Of;
        if (type == typeof(CancellationToken))
            return context => context.CancellationToken;
        if (parameter.IsDefined(typeof(SourceAttribute)))
            return context => context.Source;
        if (parameter.IsDefined(typeof(GivenAttribute)))
            return context => context.RequestServices!.GetRequiredService(type);
        return context => InputReader.Read(name, type, Argument(context, name));
    }
}
