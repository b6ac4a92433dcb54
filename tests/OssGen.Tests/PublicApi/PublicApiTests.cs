using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;
using OssGen.TestSupport.GoldenFiles;

namespace OssGen.Tests.PublicApi;

/// <summary>The public surface that is written by hand, as one golden list: a line that disappears breaks a user.</summary>
public sealed class PublicApiTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Is_the_one_that_was_accepted()
    {
        var lines = typeof(OssClient).Assembly.GetExportedTypes()
            .Where(static type => !IsGenerated(type))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .SelectMany(Lines);

        Golden.Compare("tests/OssGen.Tests/PublicApi", "PublicApi", ".txt", string.Concat(lines.Select(static line => line + "\n")));
    }

    [Fact]
    public void No_member_takes_a_params_collection_which_only_arrays_are_before_C_sharp_13()
        => Assert.Empty(
            from type in typeof(OssClient).Assembly.GetExportedTypes()
            from member in type.GetMembers(Declared).OfType<MethodBase>().Where(IsVisible)
            from parameter in member.GetParameters()
            where parameter.GetCustomAttributesData().Any(static data => data.AttributeType.Name == "ParamCollectionAttribute")
            select $"{type}.{member.Name}({parameter.Name})");

    private static IEnumerable<string> Lines(Type type)
    {
        yield return TypeText.Declaration(type);
        var members = type.GetMembers(Declared)
            .Where(static member => !IsGenerated(member) && !member.IsDefined(typeof(CompilerGeneratedAttribute)) && IsVisible(member))
            .Select(MemberText.Of)
            .OfType<string>()
            .Order(StringComparer.Ordinal);
        foreach (var member in members)
        {
            yield return "    " + member;
        }
    }

    private static bool IsGenerated(MemberInfo member) => member.GetCustomAttribute<GeneratedCodeAttribute>()?.Tool == "OssGen.Generator";

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        _ => true,
    };
}
