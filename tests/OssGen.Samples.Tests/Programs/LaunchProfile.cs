using System.Text.Json;
using OssGen.TestSupport.Folders;

namespace OssGen.Samples.Tests.Programs;

/// <summary>The environments in which a sample runs.</summary>
internal static class LaunchProfile
{
    /// <summary>The environment of a server.</summary>
    public static IReadOnlyDictionary<string, string> Production { get; } = new Dictionary<string, string>
    {
        ["DOTNET_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
    };

    /// <summary>The variables that <c>dotnet run --project samples/NAME</c> sets.</summary>
    public static IReadOnlyDictionary<string, string> SettingsOf(string name)
    {
        using var settings = JsonDocument.Parse(Repository.Text($"samples/{name}/Properties/launchSettings.json"));
        return settings.RootElement.GetProperty("profiles").GetProperty(name).GetProperty("environmentVariables").EnumerateObject()
            .ToDictionary(static variable => variable.Name, static variable => variable.Value.GetString()!);
    }
}
