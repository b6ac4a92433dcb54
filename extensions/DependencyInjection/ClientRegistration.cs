using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OssGen.Extensions.DependencyInjection.Settings;

namespace OssGen.Extensions.DependencyInjection;

/// <summary>Registers a client, its options and the HTTP client through which it sends requests.</summary>
internal static class ClientRegistration
{
    public static IHttpClientBuilder Add(IServiceCollection services, string name, IConfiguration configuration)
    {
        services.AddSingleton<IOptionsChangeTokenSource<OssClientOptions>>(
            new ConfigurationChangeTokenSource<OssClientOptions>(name, configuration));
        return Add(services, name, (options, _) => ClientSection.Of(configuration).ApplyTo(options));
    }

    public static IHttpClientBuilder Add(IServiceCollection services, string name, Action<OssClientOptions, IServiceProvider> configure)
    {
        services.AddOptions<OssClientOptions>(name)
            .Configure(configure)
            .PostConfigure<IServiceProvider>(static (options, provider) =>
                options.LoggerFactory ??= provider.GetService<ILoggerFactory>())
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OssClientOptions>, ClientOptionsValidation>());
        if (name.Length == 0)
        {
            services.TryAddSingleton(provider => Create(provider, name));
        }
        else
        {
            services.TryAddKeyedSingleton(name, (provider, _) => Create(provider, name));
        }

        return HttpRegistration.Add(services, name);
    }

    /// <summary>Returns the registered client with a key, or the one without a key if the key is null or empty.</summary>
    public static OssClient Client(IServiceProvider provider, string? name) => string.IsNullOrEmpty(name)
        ? provider.GetRequiredService<OssClient>()
        : provider.GetRequiredKeyedService<OssClient>(name);

    private static OssClient Create(IServiceProvider provider, string name)
    {
        var monitor = provider.GetRequiredService<IOptionsMonitor<OssClientOptions>>();
        var options = monitor.Get(name).Clone();
        var current = new CurrentCredentials(monitor, name, options.LoggerFactory);
        options.Credentials = OssCredentialsProvider.FromSelector(current.Get);
        if (options.HttpInvoker is null && options.HttpHandler is null)
        {
            options.HttpHandler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(HttpRegistration.NameOf(name));
        }

        return new OssClient(options);
    }
}
