using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace OssGen.Extensions.DependencyInjection.Tests;

/// <summary>The public surface of the package: a line that disappears breaks a user.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void Is_the_one_that_was_accepted() => Assert.Equal(
        [
            "OssHealthChecksBuilderExtensions.AddOss(IHealthChecksBuilder builder, String bucket, String clientName, String name, "
                + "Nullable`1 failureStatus, IEnumerable`1 tags, Nullable`1 timeout)",
            "OssServiceCollectionExtensions.AddKeyedOssClient(IServiceCollection services, String name, Action`1 configure)",
            "OssServiceCollectionExtensions.AddKeyedOssClient(IServiceCollection services, String name, Action`2 configure)",
            "OssServiceCollectionExtensions.AddKeyedOssClient(IServiceCollection services, String name, IConfiguration configuration)",
            "OssServiceCollectionExtensions.AddKeyedOssTransfer(IServiceCollection services, String name, Action`1 configure)",
            "OssServiceCollectionExtensions.AddOssClient(IServiceCollection services, Action`1 configure)",
            "OssServiceCollectionExtensions.AddOssClient(IServiceCollection services, Action`2 configure)",
            "OssServiceCollectionExtensions.AddOssClient(IServiceCollection services, IConfiguration configuration)",
            "OssServiceCollectionExtensions.AddOssTransfer(IServiceCollection services, Action`1 configure)",
        ],
        typeof(OssServiceCollectionExtensions).Assembly.GetExportedTypes()
            .SelectMany(static type => type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(static member => Text((MethodInfo)member))
            .Order(StringComparer.Ordinal));

    private static string Text(MethodInfo method)
    {
        var parameters = method.GetParameters().Select(static parameter => $"{parameter.ParameterType.Name} {parameter.Name}");
        return $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", parameters)})";
    }
}
