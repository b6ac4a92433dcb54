using Microsoft.Extensions.Configuration;
using OssGen;
using OssGen.Extensions.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers clients for Alibaba Cloud OSS, and what transfers objects through them, with a service collection.</summary>
/// <remarks>
/// A client is a singleton that the container creates when it is first needed and disposes. Its options are validated when the host starts,
/// by the same rules as in the constructor of <see cref="OssClient"/>. If a configuration changes, the client uses the changed credentials
/// from its next attempt on; the other options stay as they were when the client was created.
/// </remarks>
public static class OssServiceCollectionExtensions
{
    /// <summary>Registers <see cref="OssClient"/> with options from a configuration section.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configuration">
    /// The section with the options, named as in <see cref="OssClientOptions"/>. <c>Credentials</c> has <c>AccessKeyId</c>,
    /// <c>AccessKeySecret</c> and, for temporary credentials, <c>SecurityToken</c>; or <c>DefaultChain</c>, <c>Profile</c> or
    /// <c>Anonymous</c>. An unknown setting is an error.
    /// </param>
    /// <returns>The builder of the HTTP client through which requests are sent, for example to add a handler.</returns>
    public static IHttpClientBuilder AddOssClient(this IServiceCollection services, IConfiguration configuration) =>
        AddClient(services, Options.Options.DefaultName, configuration);

    /// <summary>Registers <see cref="OssClient"/> with options that a delegate sets.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the HTTP client through which requests are sent, for example to add a handler.</returns>
    public static IHttpClientBuilder AddOssClient(this IServiceCollection services, Action<OssClientOptions> configure) =>
        AddClient(services, Options.Options.DefaultName, WithoutProvider(configure));

    /// <summary>Registers <see cref="OssClient"/> with options that a delegate sets with the help of other services.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the HTTP client through which requests are sent, for example to add a handler.</returns>
    public static IHttpClientBuilder AddOssClient(this IServiceCollection services, Action<OssClientOptions, IServiceProvider> configure) =>
        AddClient(services, Options.Options.DefaultName, configure);

    /// <summary>Registers a keyed <see cref="OssClient"/> with options from a configuration section.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The key of the client, as in <c>[FromKeyedServices("backup")]</c>, which is also the name of its options.</param>
    /// <param name="configuration">The section with the options.</param>
    /// <returns>The builder of the HTTP client through which requests are sent, for example to add a handler.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static IHttpClientBuilder AddKeyedOssClient(this IServiceCollection services, string name, IConfiguration configuration)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return AddClient(services, name, configuration);
    }

    /// <summary>Registers a keyed <see cref="OssClient"/> with options that a delegate sets.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The key of the client, as in <c>[FromKeyedServices("backup")]</c>, which is also the name of its options.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the HTTP client through which requests are sent, for example to add a handler.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static IHttpClientBuilder AddKeyedOssClient(this IServiceCollection services, string name, Action<OssClientOptions> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return AddClient(services, name, WithoutProvider(configure));
    }

    /// <summary>Registers a keyed <see cref="OssClient"/> with options that a delegate sets with the help of other services.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The key of the client, as in <c>[FromKeyedServices("backup")]</c>, which is also the name of its options.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the HTTP client through which requests are sent, for example to add a handler.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static IHttpClientBuilder AddKeyedOssClient(
        this IServiceCollection services, string name, Action<OssClientOptions, IServiceProvider> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return AddClient(services, name, configure);
    }

    /// <summary>Registers <see cref="OssTransfer"/>, which transfers objects through the registered <see cref="OssClient"/>.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Sets the options of all transfers; null for the defaults.</param>
    /// <returns>The service collection.</returns>
    public static IServiceCollection AddOssTransfer(this IServiceCollection services, Action<OssTransferOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        return TransferRegistration.Add(services, Options.Options.DefaultName, configure);
    }

    /// <summary>
    /// Registers a keyed <see cref="OssTransfer"/>, which transfers objects through the <see cref="OssClient"/> of the same key.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="name">The key of the client and of the transfer manager.</param>
    /// <param name="configure">Sets the options of all transfers; null for the defaults.</param>
    /// <returns>The service collection.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static IServiceCollection AddKeyedOssTransfer(
        this IServiceCollection services, string name, Action<OssTransferOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return TransferRegistration.Add(services, name, configure);
    }

    private static IHttpClientBuilder AddClient(IServiceCollection services, string name, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        return ClientRegistration.Add(services, name, configuration);
    }

    private static IHttpClientBuilder AddClient(
        IServiceCollection services, string name, Action<OssClientOptions, IServiceProvider> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return ClientRegistration.Add(services, name, configure);
    }

    private static Action<OssClientOptions, IServiceProvider> WithoutProvider(Action<OssClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return (options, _) => configure(options);
    }
}
