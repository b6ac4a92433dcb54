using OssGen.Osscmd;
using OssGen.Osscmd.Streams;

using var terminal = Terminal.OfProcess();
using var interruption = new Interruption();
return await Application.RunAsync(args, terminal, ProcessEnvironment.Current, interruption.Token);
