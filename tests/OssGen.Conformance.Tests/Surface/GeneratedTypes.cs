using System.CodeDom.Compiler;
using System.Reflection;
using OssGen.Conformance.Tests.Requests;

namespace OssGen.Conformance.Tests.Surface;

/// <summary>What the generator adds to the client's public surface.</summary>
internal static class GeneratedTypes
{
    public static IReadOnlyList<Type> All { get; } =
        [.. typeof(OssClient).Assembly.GetExportedTypes().Where(IsGenerated).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>The type's own members in the order of the spec; not those that every record or every request has.</summary>
    public static IReadOnlyList<PropertyInfo> Members(Type type) =>
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(member => member.Name != "Known"),
        ];

    /// <summary>The methods that the generator adds to the client, as C# writes them.</summary>
    public static IReadOnlyList<string> Methods { get; } =
        [.. typeof(OssClient).GetMethods().Where(IsGenerated).Select(Signature).Order(StringComparer.Ordinal)];

    /// <summary>A member's type as C# writes it.</summary>
    public static string TypeOf(PropertyInfo member)
    {
        var mayBeNull = new NullabilityInfoContext().Create(member).ReadState == NullabilityState.Nullable;
        return NameOf(member.PropertyType) + (mayBeNull && !member.PropertyType.IsValueType ? "?" : "");
    }

    public static bool IsRequired(PropertyInfo member) => member.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute));

    /// <summary>Whether a request can't be sent without the member. The content isn't C# required, because it isn't presigned.</summary>
    public static bool IsRequiredToSend(PropertyInfo member) =>
        IsRequired(member)
        || (member.PropertyType == typeof(OssContent)
            && MemberRules.Of(member.DeclaringType!).Any(rule => rule.Name == member.Name && rule.Required));

    private static string Signature(MethodInfo method) =>
        $"{method.DeclaringType!.Name}.{method.Name}("
            + $"{string.Join(", ", method.GetParameters().Select(parameter => $"{NameOf(parameter.ParameterType)} {parameter.Name}"))}) : "
            + $"{NameOf(method.ReturnType)}";

    private static bool IsGenerated(MemberInfo member) => member.GetCustomAttribute<GeneratedCodeAttribute>()?.Tool == "OssGen.Generator";

    private static string NameOf(Type type) => type switch
    {
        _ when type == typeof(string) => "string",
        _ when type == typeof(bool) => "bool",
        _ when type == typeof(int) => "int",
        _ when type == typeof(long) => "long",
        _ when type == typeof(ulong) => "ulong",
        _ when type == typeof(double) => "double",
        _ when type == typeof(float) => "float",
        _ when Nullable.GetUnderlyingType(type) is { } underlying => NameOf(underlying) + "?",
        { IsGenericType: true } =>
            $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<"
                + $"{string.Join(", ", type.GenericTypeArguments.Select(NameOf))}>",
        _ => type.Name,
    };
}
