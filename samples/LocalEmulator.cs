using Microsoft.Extensions.Options;
using OssGen.Emulator;

namespace OssGen.Samples;

/// <summary>An emulator in the process of a sample, so that it can be tried without an account.</summary>
internal static partial class LocalEmulator
{
    /// <summary>
    /// Starts an emulator and configures the section <c>Oss</c> for it, unless the configuration already names a region or an endpoint.
    /// Only in the environment Development: a program in production that can't find its settings must not accept files that it loses.
    /// </summary>
    /// <returns>The emulator, or null if the configuration is used as it is.</returns>
    /// <exception cref="OptionsValidationException">There are no such settings, and the environment isn't Development.</exception>
    public static async Task<OssEmulator?> StartUnlessConfiguredAsync(IHostApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        if (configuration["Oss:Region"] is not null || configuration["Oss:Endpoint"] is not null)
        {
            return null;
        }

        if (!builder.Environment.IsDevelopment())
        {
            throw new OptionsValidationException("Oss", typeof(OssClientOptions), [MissingSettings(builder.Environment.EnvironmentName)]);
        }

        var emulator = await OssEmulator.StartAsync();
        configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Oss:Endpoint"] = emulator.Endpoint.ToString(),
            ["Oss:Region"] = "cn-hangzhou",
            ["Oss:Credentials:AccessKeyId"] = "id",
            ["Oss:Credentials:AccessKeySecret"] = "secret",
        });
        return emulator;
    }

    /// <summary>Warns of what an emulator means for files.</summary>
    [LoggerMessage(
        EventId = 100,
        Level = LogLevel.Warning,
        Message = "Neither Oss:Region nor Oss:Endpoint is set: files go to an emulator at {Endpoint}, and are gone when this program ends")]
    public static partial void EmulatorIsUsed(this ILogger logger, Uri endpoint);

    private static string MissingSettings(string environment) =>
        "Neither Oss:Region nor Oss:Endpoint is set. Set Oss:Region and Oss:Credentials, for example with the environment variables "
        + "Oss__Region=cn-hangzhou and Oss__Credentials__DefaultChain=true. To try the program with an emulator, run it in the environment "
        + $"Development (DOTNET_ENVIRONMENT=Development); this one is {environment}.";
}
