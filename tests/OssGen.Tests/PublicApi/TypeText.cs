using System.Reflection;
using System.Runtime.CompilerServices;

namespace OssGen.Tests.PublicApi;

/// <summary>A type as C# writes it.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(uint)] = "uint",
        [typeof(double)] = "double",
    };

    /// <summary>The line that declares a type: kind, name, base type and interfaces.</summary>
    public static string Declaration(Type type)
    {
        var bases = new[] { type.BaseType }
            .Where(@base => @base is not null && @base != typeof(object) && @base != typeof(ValueType) && @base != typeof(Enum))
            .Concat(type.GetInterfaces()
                .Where(inherited => type.BaseType?.IsAssignableTo(inherited) != true)
                .OrderBy(static inherited => inherited.FullName, StringComparer.Ordinal))
            .Select(static @base => Of(@base!))
            .ToList();
        return $"{Kind(type)} {type.Namespace}.{Of(type)}{(bases.Count == 0 ? "" : " : " + string.Join(", ", bases))}";
    }

    /// <summary>A type, with the question marks of reference types where they are known.</summary>
    public static string Of(Type type, NullabilityInfo? nullability = null) => type switch
    {
        _ when s_keywords.TryGetValue(type, out var keyword) => keyword + Mark(type, nullability),
        { IsByRef: true } => Of(type.GetElementType()!, nullability),
        { IsArray: true } => Of(type.GetElementType()!, nullability?.ElementType) + "[]" + Mark(type, nullability),
        _ when Nullable.GetUnderlyingType(type) is { } underlying => Of(underlying) + "?",
        { IsGenericParameter: true } => type.Name + Mark(type, nullability),
        { IsGenericType: true } when type.IsAssignableTo(typeof(ITuple)) => $"({Arguments(type, nullability)})",
        { IsGenericType: true } => $"{SimpleName(type)}<{Arguments(type, nullability)}>{Mark(type, nullability)}",
        _ => SimpleName(type) + Mark(type, nullability),
    };

    /// <summary>What a generic method asks of its type arguments.</summary>
    public static string Constraints(MethodInfo method)
        => string.Concat(method.GetGenericArguments().Select(static argument => (argument.Name, Of: Constraints(argument).ToList()))
            .Where(static argument => argument.Of.Count > 0)
            .Select(static argument => $" where {argument.Name} : {string.Join(", ", argument.Of)}"));

    private static IEnumerable<string> Constraints(Type argument)
        => (IsClass(argument) ? ["class"] : Array.Empty<string>())
            .Concat(argument.GetGenericParameterConstraints().Select(static constraint => Of(constraint)));

    private static string Arguments(Type type, NullabilityInfo? nullability)
        => string.Join(
            ", ", type.GetGenericArguments()
                .Select((argument, index) => Of(argument, nullability?.GenericTypeArguments.ElementAtOrDefault(index))));

    private static string Mark(Type type, NullabilityInfo? nullability)
        => !type.IsValueType && (!type.IsGenericParameter || IsClass(type)) && NullabilityState.Nullable == nullability?.ReadState
            ? "?"
            : "";

    private static bool IsClass(Type argument) =>
        argument.IsGenericParameter && argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint);

    public static string SimpleName(Type type)
    {
        var tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        var name = tick < 0 ? type.Name : type.Name[..tick];
        return type is { IsNested: true, IsGenericParameter: false } ? $"{SimpleName(type.DeclaringType!)}.{name}" : name;
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => type.IsByRefLike ? "ref struct" : "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        _ => (type.IsSealed ? "sealed " : type.IsAbstract ? "abstract " : "") + (type.GetMethod("<Clone>$") is null ? "class" : "record"),
    };
}
