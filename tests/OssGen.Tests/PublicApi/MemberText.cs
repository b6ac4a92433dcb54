using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace OssGen.Tests.PublicApi;

/// <summary>A member as C# writes it, with nullability and what a caller may leave out.</summary>
internal static class MemberText
{
    private static readonly NullabilityInfoContext s_nullability = new();

    /// <summary>
    /// The line of a member; null for what another line says (accessors, nested types) and for what records have unasked.
    /// </summary>
    public static string? Of(MemberInfo member) => member switch
    {
        ConstructorInfo { IsStatic: false } constructor =>
            $"{(constructor.IsPublic ? "" : "protected ")}{TypeText.SimpleName(constructor.DeclaringType!)}({Parameters(constructor)})",
        MethodInfo { IsSpecialName: true } method when !method.Name.StartsWith("op_", StringComparison.Ordinal) => null,
        MethodInfo method => Modifiers(method) + TypeText.Of(method.ReturnType, s_nullability.Create(method.ReturnParameter)) + " " + Name(
            method) + "(" + Parameters(method) + ")" + TypeText.Constraints(method),
        PropertyInfo property => Property(property),
        FieldInfo { IsSpecialName: true } => null,
        FieldInfo { IsLiteral: true } constant =>
            $"const {TypeText.Of(constant.FieldType)} {constant.Name} = {Literal(constant.GetRawConstantValue())}",
        FieldInfo field =>
            $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}"
                + $"{TypeText.Of(field.FieldType, s_nullability.Create(field))} {field.Name}",
        _ => null,
    };

    private static string Property(PropertyInfo property)
    {
        var getter = property.GetMethod;
        var setter = property.SetMethod is { } set && (set.IsPublic || set.IsFamily) ? set : null;
        var isInit = setter?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ?? false;
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        return $"{Modifiers(getter ?? setter!)}{required}{TypeText.Of(property.PropertyType, s_nullability.Create(property))} {name} {{ "
            + $"get;{(setter is null ? "" : isInit ? " init;" : " set;")} }}";
    }

    private static string Modifiers(MethodInfo method)
    {
        var access = method.IsPublic ? "" : "protected ";
        var isNew = method.GetBaseDefinition() == method;
        var kind = method switch
        {
            { IsStatic: true } => "static ",
            { IsAbstract: true } when method.DeclaringType!.IsInterface => "",
            { IsAbstract: true } when isNew => "abstract ",
            { IsVirtual: true } when !isNew => "override ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => "",
        };
        return access + kind;
    }

    private static string Name(MethodInfo method)
        => method.IsGenericMethod
            ? $"{method.Name}<{string.Join(", ", method.GetGenericArguments().Select(static argument => argument.Name))}>"
            : method.Name;

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var prefix = parameter switch
        {
            { IsOut: true } => "out ",
            { ParameterType.IsByRef: true } => parameter.IsIn ? "in " : "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) => "params ",
            _ => "",
        };
        var value = parameter.HasDefaultValue ? " = " + Literal(parameter.DefaultValue) : "";
        return $"{prefix}{TypeText.Of(parameter.ParameterType, s_nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
