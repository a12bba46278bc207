using ServiceKpi.Web.Commands;

return await CommandLine.RunAsync(args);
