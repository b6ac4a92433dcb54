using OssGen.Credentials.Exchange;
using OssGen.Credentials.Sources;
using OssGen.Time;

namespace OssGen.Credentials.Profiles;

/// <summary>
/// A profile of the first of some files that has it. The files are read for each fetch, so that a change takes effect without a restart.
/// </summary>
/// <param name="surroundings">The variables and the home folder.</param>
/// <param name="choose">Returns the profile to look for and where; it is called for each fetch.</param>
internal sealed class ProfileSource(SourceSurroundings surroundings, Func<ProfileChoice> choose) : CredentialsSource
{
    internal override string Name => "The profile";

    internal override bool IsNamed => choose().IsNamed;

    internal override bool IsConfigured => choose().IsConfigured;

    /// <summary>
    /// Creates the source of the default chain for the file of aliyun CLI, or for both files if a variable names a profile.
    /// </summary>
    internal static ProfileSource OfCli(SourceSurroundings surroundings) => new(surroundings, () =>
    {
        var name = ProfileChoice.NameOfVariable(surroundings);
        var cli = ProfileLocations.CliFile(surroundings);
        var isDisabled = ProfileChoice.IsCliDisabled(surroundings);
        return new()
        {
            VariableName = name,
            Locations = isDisabled ? [] : name is null ? [cli] : [cli, ProfileLocations.SdkFile(surroundings)],
            LacksCli = isDisabled,
        };
    });

    /// <summary>Creates the source of the default chain for the file of Alibaba Cloud's SDKs.</summary>
    internal static ProfileSource OfSdks(SourceSurroundings surroundings) => new(surroundings, () => new()
    {
        VariableName = ProfileChoice.NameOfVariable(surroundings),
        Locations = [ProfileLocations.SdkFile(surroundings)],
        LacksCli = ProfileChoice.IsCliDisabled(surroundings),
    });

    /// <summary>Creates the source for a name and files, each of which may be left to the surroundings.</summary>
    internal static ProfileSource Of(SourceSurroundings surroundings, string? name, IReadOnlyList<string> files) =>
        new(surroundings, () => new()
        {
            GivenName = name,
            VariableName = name is null ? ProfileChoice.NameOfVariable(surroundings) : null,
            Locations = files.Count > 0
                ? [.. files.Select(static file => new ProfileLocation(file) { IsGiven = true })]
                : [ProfileLocations.CliFile(surroundings), ProfileLocations.SdkFile(surroundings)],
        });

    internal override async ValueTask<OssCredentials> FetchAsync(ServerClock clock, CancellationToken cancellationToken)
    {
        var (file, profile) = await ProfileSearch.FindAsync(choose(), cancellationToken).ConfigureAwait(false);
        return await new ProfileModes(surroundings, file).Source(profile).FetchAsync(clock, cancellationToken).ConfigureAwait(false);
    }
}
