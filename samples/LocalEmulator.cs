using OssGen.Emulator;

namespace OssGen.Samples;

/// <summary>An emulator in the process of a sample, so that it can be tried without an account.</summary>
internal static class LocalEmulator
{
    /// <summary>
    /// Starts an emulator and configures the section <c>Oss</c> for it, unless the configuration already names a region or an endpoint.
    /// </summary>
    /// <returns>The emulator, or null if the configuration is used as it is.</returns>
    public static async Task<OssEmulator?> StartUnlessConfiguredAsync(ConfigurationManager configuration)
    {
        if (configuration["Oss:Region"] is not null || configuration["Oss:Endpoint"] is not null)
        {
            return null;
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
}
