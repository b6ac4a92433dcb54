using System.Reflection;

namespace OssGen.Tests.PublicApi;

/// <summary>A string is content, unless the name of the method says that it is the path of a file or a directory.</summary>
public sealed class PathNamesTests
{
    private static readonly string[] s_paths = ["path", "folder", "file", "directory"];

    private static readonly IReadOnlyList<MethodInfo> s_methods =
    [
        .. new[] { typeof(OssClient), typeof(OssTransfer), typeof(OssContent) }
            .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            .Where(static method => method.DeclaringType!.Assembly == typeof(OssClient).Assembly),
    ];

    [Fact]
    public void A_method_that_takes_a_path_has_File_or_Directory_in_its_name()
    {
        var takesPath = s_methods.Where(static method => method.GetParameters().Any(IsPath)).ToList();

        Assert.True(takesPath.Count >= 6, "The client, the transfers and the content all have methods that take paths.");
        Assert.All(
            takesPath, static method => Assert.True(
                method.Name.Contains("File", StringComparison.Ordinal) || method.Name.Contains("Directory", StringComparison.Ordinal),
                $"{method.DeclaringType!.Name}.{method.Name}"));
    }

    [Fact]
    public void A_text_is_converted_to_content_by_no_method_of_OssTransfer()
    {
        var takesContent = typeof(OssTransfer).GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(static method => method.GetParameters().Any(static parameter => parameter.ParameterType == typeof(OssContent)))
            .ToList();

        Assert.NotEmpty(takesContent);
        Assert.All(takesContent, static method => Assert.True(RefusesText(method), $"OssTransfer.{method.Name} takes a text as content."));
    }

    // An overload with a string in place of the content wins over the conversion, and is an error of the compiler.
    private static bool RefusesText(MethodInfo method)
    {
        Type[] types =
        [
            .. method.GetParameters().Select(static parameter =>
                parameter.ParameterType == typeof(OssContent) ? typeof(string) : parameter.ParameterType),
        ];
        return typeof(OssTransfer).GetMethod(method.Name, types)?.GetCustomAttribute<ObsoleteAttribute>() is { IsError: true };
    }

    private static bool IsPath(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) && s_paths.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase);
}
