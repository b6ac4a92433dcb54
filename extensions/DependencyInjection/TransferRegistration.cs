using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace OssGen.Extensions.DependencyInjection;

/// <summary>Registers a transfer manager.</summary>
internal static class TransferRegistration
{
    public static IServiceCollection Add(IServiceCollection services, string name, Action<OssTransferOptions>? configure)
    {
        services.AddOptions<OssTransferOptions>(name).Configure(configure ?? (static _ => { })).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OssTransferOptions>, TransferOptionsValidation>());
        if (name.Length == 0)
        {
            services.TryAddSingleton(provider => Create(provider, name));
        }
        else
        {
            services.TryAddKeyedSingleton(name, (provider, _) => Create(provider, name));
        }

        return services;
    }

    private static OssTransfer Create(IServiceProvider provider, string name) => new(
        ClientRegistration.Client(provider, name), provider.GetRequiredService<IOptionsMonitor<OssTransferOptions>>().Get(name));
}
