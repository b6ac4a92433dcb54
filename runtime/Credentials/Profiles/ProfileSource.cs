using OssGen.Credentials.Exchange;
using OssGen.Credentials.Sources;
using OssGen.Time;

namespace OssGen.Credentials.Profiles;

/// <summary>
/// A profile of the first of some files that has it. The file is read for each fetch, so that a change takes effect without a restart.
/// </summary>
/// <param name="surroundings">The variables and the home folder.</param>
/// <param name="profileName">The name; null for that of <c>ALIBABA_CLOUD_PROFILE</c>, otherwise the file's default.</param>
/// <param name="files">Returns the paths.</param>
internal sealed class ProfileSource(
    SourceSurroundings surroundings, string? profileName, Func<SourceSurroundings, IReadOnlyList<string>> files) : CredentialsSource
{
    internal override string Name => "The profile";

    /// <summary>Creates the source of the default chain for the file of aliyun CLI.</summary>
    internal static ProfileSource OfCli(SourceSurroundings surroundings) => new(
        surroundings,
        profileName: null,
        static surroundings => surroundings.IsTrue("ALIBABA_CLOUD_CLI_PROFILE_DISABLED")
            ? throw new OssCredentialsException("The profile of aliyun CLI is disabled by ALIBABA_CLOUD_CLI_PROFILE_DISABLED.")
            : [ProfileLocations.CliFile(surroundings)]);

    /// <summary>Creates the source of the default chain for the file of Alibaba Cloud's SDKs.</summary>
    internal static ProfileSource OfSdks(SourceSurroundings surroundings) =>
        new(surroundings, profileName: null, static surroundings => [ProfileLocations.SdkFile(surroundings)]);

    internal override async ValueTask<OssCredentials> FetchAsync(ServerClock clock, CancellationToken cancellationToken)
    {
        var (file, profile) = await FindAsync(cancellationToken).ConfigureAwait(false);
        return await new ProfileModes(surroundings, file).Source(profile).FetchAsync(clock, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(ProfileFile File, Profile Profile)> FindAsync(CancellationToken cancellationToken)
    {
        var wanted = profileName ?? surroundings.ValueOf("ALIBABA_CLOUD_PROFILE");
        var reasons = new List<string>();
        foreach (var path in files(surroundings))
        {
            if (!File.Exists(path))
            {
                reasons.Add($"The profile file {path} doesn't exist.");
                continue;
            }

            var file = await ProfileFile.ReadAsync(path, cancellationToken).ConfigureAwait(false);
            if ((wanted ?? file.Current) is not { } name)
            {
                reasons.Add($"The profile file {path} doesn't say which profile is the current one.");
            }
            else if (file.Find(name) is { } profile)
            {
                return (file, profile);
            }
            else
            {
                reasons.Add($"The profile file {path} has no profile '{name}'.");
            }
        }

        throw new OssCredentialsException(string.Join(' ', reasons));
    }
}
