FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/ResourceMap.Server -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
RUN mkdir /data && chown app /data
USER app
VOLUME /data
EXPOSE 8080
ENV ASPNETCORE_HTTP_PORTS=8080 ResourceMap__DataDirectory=/data
ENTRYPOINT ["dotnet", "ResourceMap.Server.dll"]
