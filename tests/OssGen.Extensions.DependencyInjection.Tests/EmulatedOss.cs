using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OssGen.Emulator;

namespace OssGen.Extensions.DependencyInjection.Tests;

/// <summary>An emulator with two accounts, and the services of an app that uses it.</summary>
public sealed class EmulatedOss : IAsyncLifetime
{
    public const string Bucket = "oss-test-sample";

    private OssEmulator? _emulator;

    public string Endpoint => _emulator!.Endpoint.Authority;

    public async Task InitializeAsync()
    {
        _emulator = await OssEmulator.StartAsync(
            new() { Accounts = [new("id", "secret", "owner"), new("second-id", "second-secret", "owner")] });
        using var client = new OssClient(new() { Endpoint = Endpoint, Credentials = new OssCredentials("id", "secret") });
        await client.PutBucketAsync(Bucket);
    }

    public async Task DisposeAsync() => await _emulator!.DisposeAsync();

    /// <summary>Returns the configuration of a client of the emulator, whose settings a test can change.</summary>
    internal IConfigurationRoot Configuration(string id = "id", string secret = "secret") => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Oss:Endpoint"] = Endpoint,
            ["Oss:Credentials:AccessKeyId"] = id,
            ["Oss:Credentials:AccessKeySecret"] = secret,
        })
        .Build();

    internal static ServiceProvider Services(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}
