using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OssGen.Extensions.DependencyInjection.Tests;

/// <summary>The code of docs/dependency-injection.md and of the package's README.md.</summary>
public sealed class PageExamples
{
    [Fact]
    public async Task Register()
    {
        var builder = Builder();

        builder.Services.AddOssClient(builder.Configuration.GetSection("Oss"));
        builder.Services.AddOssTransfer();
        builder.Services.AddHealthChecks().AddOss("my-bucket");

        await using var app = builder.Build();

        app.MapGet("/reports/{key}", async (string key, OssClient client, HttpResponse response, CancellationToken cancellationToken) =>
        {
            await using var got = await client.GetObjectAsync("my-bucket", key, cancellationToken);
            response.ContentLength = got.ContentLength;
            await got.CopyToAsync(response.Body, cancellationToken);
        });

        Assert.NotNull(app.Services.GetRequiredService<OssTransfer>());
        Assert.NotNull(app.Services.GetRequiredService<HealthCheckService>());
    }

    [Fact]
    public void Register_with_options_in_code()
    {
        var builder = Builder();

        Assert.NotEmpty(OptionsInCode(builder));
    }

    [Fact]
    public async Task Register_several_clients()
    {
        var builder = Builder();
        await using var app = Builder().Build();

        builder.Services.AddKeyedOssClient("backup", builder.Configuration.GetSection("Backup"));
        builder.Services.AddKeyedOssTransfer("backup");

        app.MapGet("/backups", ([FromKeyedServices("backup")] OssClient client) => client.ListObjectsV2("my-backups"));

        await using var services = builder.Services.BuildServiceProvider();
        Assert.NotNull(services.GetRequiredKeyedService<OssTransfer>("backup"));
    }

    [Fact]
    public async Task Add_a_handler()
    {
        var builder = Builder();

        builder.Services.AddOssClient(builder.Configuration.GetSection("Oss"))
            .AddHttpMessageHandler(() => new AuditHandler());

        await using var services = builder.Services.BuildServiceProvider();
        Assert.NotNull(services.GetRequiredService<OssClient>());
    }

    private static IServiceCollection OptionsInCode(WebApplicationBuilder builder)
    {
        builder.Services.AddOssClient(options =>
        {
            options.Region = "cn-hangzhou";
            options.Credentials = OssCredentials.FromEnvironment();
        });

        builder.Services.AddOssClient((options, services) =>
        {
            options.Region = "cn-hangzhou";
            options.Credentials = services.GetRequiredService<OssCredentialsProvider>();
        });
        return builder.Services;
    }

    private static WebApplicationBuilder Builder()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Oss:Region"] = "cn-hangzhou",
            ["Backup:Region"] = "cn-beijing",
        });
        return builder;
    }

    private sealed class AuditHandler : DelegatingHandler;
}
