namespace OssGen.Generator;

/// <summary>The tracking names of the generator's pipeline steps. Tests use them to verify that steps are cached.</summary>
internal static class TrackingNames
{
    /// <summary>The text of each additional file that has a role.</summary>
    public const string SpecFile = nameof(SpecFile);

    /// <summary>The result of reading each file: its document, positions and findings.</summary>
    public const string Read = nameof(Read);

    /// <summary>The document of each file, without positions, combined with the file's role and namespace.</summary>
    public const string Document = nameof(Document);

    /// <summary>The root namespace of the project.</summary>
    public const string RootNamespace = nameof(RootNamespace);

    /// <summary>Whether the project's C# has priorities of overloads.</summary>
    public const string Priorities = nameof(Priorities);

    /// <summary>The outline of each file, which excludes the contents of its operations.</summary>
    public const string FileOutline = nameof(FileOutline);

    /// <summary>Each link target, which consists of a role, a namespace and the files that take part in the link.</summary>
    public const string Target = nameof(Target);

    /// <summary>The linked shapes, enums and members groups of each target.</summary>
    public const string Types = nameof(Types);

    /// <summary>The linked operations of each file, for each target that the file takes part in.</summary>
    public const string Operations = nameof(Operations);

    /// <summary>The link result of each target, which combines its types and operations.</summary>
    public const string Link = nameof(Link);

    /// <summary>The model of each target, without findings.</summary>
    public const string Model = nameof(Model);

    /// <summary>Each operation of each model. Operations are emitted individually.</summary>
    public const string Operation = nameof(Operation);

    /// <summary>The shapes of each group of a model.</summary>
    public const string Shapes = nameof(Shapes);

    /// <summary>The enums of each group of a model.</summary>
    public const string Enums = nameof(Enums);

    /// <summary>The members groups of each group of a model.</summary>
    public const string MemberGroups = nameof(MemberGroups);

    /// <summary>The route table of the server.</summary>
    public const string Routes = nameof(Routes);

    /// <summary>The services to which the operations of each model belong.</summary>
    public const string Services = nameof(Services);

    /// <summary>All findings, converted to diagnostics with locations.</summary>
    public const string Diagnostics = nameof(Diagnostics);
}
