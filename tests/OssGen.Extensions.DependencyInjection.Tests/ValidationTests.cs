using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace OssGen.Extensions.DependencyInjection.Tests;

/// <summary>Options are validated when the host starts, before anything is called.</summary>
public sealed class ValidationTests
{
    [Fact]
    public async Task The_host_of_an_invalid_client_does_not_start()
    {
        var error = await StartAsync(static services => services.AddOssClient(static options => options.Endpoint = "https://"));

        var direct = Assert.ThrowsAny<ArgumentException>(static () => new OssClient(new() { Endpoint = "https://" }));
        var problem = direct.Message.Replace($" (Parameter '{direct.ParamName}')", "", StringComparison.Ordinal);
        Assert.Equal($"The options of the OSS client are invalid: {problem}", error.Message);
    }

    [Fact]
    public async Task The_name_of_an_invalid_keyed_client_is_in_the_message()
    {
        var error = await StartAsync(static services =>
        {
            services.AddOssClient(static options => options.Region = "cn-hangzhou");
            services.AddKeyedOssClient("backup", static options => options.Retry.MaxAttempts = 0);
        });

        Assert.StartsWith("The options of the OSS client 'backup' are invalid: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_host_of_an_invalid_transfer_manager_does_not_start()
    {
        var error = await StartAsync(static services =>
        {
            services.AddOssClient(static options => options.Region = "cn-hangzhou");
            services.AddOssTransfer(static options => options.Parallelism = 0);
        });

        Assert.StartsWith("The options of the OSS transfer are invalid: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("Parallelism", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_with_valid_options_starts()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddOssClient(static options => options.Region = "cn-hangzhou");
        builder.Services.AddOssTransfer();
        using var host = builder.Build();

        await host.StartAsync();

        Assert.NotNull(host.Services.GetRequiredService<OssTransfer>());
        await host.StopAsync();
    }

    private static async Task<OptionsValidationException> StartAsync(Action<IServiceCollection> register)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        register(builder.Services);
        using var host = builder.Build();
        return await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
    }
}
